/** Thrown with a sentence for the writer as its message. */
export class Refused extends Error {}

/**
 * Stores one picture on the site.
 *
 * @param {{place: string, token: string, failed: string}} how where to, with which token, and what
 *   to say when there is no answer
 * @returns {Promise<{address: string, id: string, width: number, height: number, desk: string}>}
 * @throws {Refused} if the server, or the line to it, would not have it
 */
export async function send(file, { place, token, failed }) {
  const form = new FormData();
  form.append("file", file);
  let response;
  let answer = {};
  try {
    response = await fetch(place, {
      method: "POST",
      body: form,
      headers: { Accept: "application/json", "X-CSRF-Token": token },
    });
    answer = await response.json();
  } catch {
    throw new Refused(failed);
  }
  if (!response.ok || !answer.address) throw new Refused(answer.message ?? failed);
  return answer;
}
