// A passkey is made or asked for by the browser; what the device says travels in an ordinary form.
const form = document.querySelector("form[data-passkey]");
const problem = form.querySelector("[role=alert]");
const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
const making = form.dataset.passkey === "create";

/** A challenge can be answered for ten minutes. */
const FRESH = 8 * 60 * 1000;
let offered;

function say(words) {
  problem.textContent = words ?? "";
  problem.hidden = !words;
}

async function options() {
  if (making) {
    return PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.options));
  }
  const answer = await fetch(form.dataset.options, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new TypeError(answer.status);
  return PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json());
}

function send(credential) {
  form.elements.credential.value = JSON.stringify(credential);
  // A form that waits stands in the page once.
  const waiting = document.querySelector("form:not([data-passkey]) [name=parked]");
  if (waiting) form.elements.parked.value = waiting.value;
  form.submit();
}

function words(error) {
  if (error.name === "InvalidStateError" && form.dataset.here) return form.dataset.here;
  return error instanceof TypeError ? (form.dataset.unreachable ?? form.dataset.none) : form.dataset.none;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!able) {
    say(form.dataset.unsupported);
    return;
  }
  say("");
  offered?.abort();
  try {
    const publicKey = await options();
    send(await (making ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey })));
  } catch (error) {
    say(words(error));
    if (!making) offer();
  }
});

/** Passkeys stand among what the browser offers for the address, without a button. */
async function offer() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  offered = new AbortController();
  const { signal } = offered;
  const again = setTimeout(() => {
    offered.abort();
    offer();
  }, FRESH);
  try {
    send(await navigator.credentials.get({ publicKey: await options(), mediation: "conditional", signal }));
  } catch {
    clearTimeout(again);
  }
}

if (able && !making) {
  form.hidden = false;
  offer();
}
