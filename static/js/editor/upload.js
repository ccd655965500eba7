const target = "/admin/media";

/** Thrown with a sentence for the writer as its message. */
export class Refused extends Error {}

/**
 * Stores a picture on the site.
 *
 * @returns {Promise<{address: string, width: number, height: number}>}
 * @throws {Refused} if the server, or the line to it, would not have it
 */
export async function upload(file, { area, label }) {
  const token = area.form?.elements.namedItem("_csrf")?.value ?? "";
  const form = new FormData();
  form.append("file", file);
  let response;
  let answer = {};
  try {
    response = await fetch(area.dataset.upload ?? target, {
      method: "POST",
      body: form,
      headers: { Accept: "application/json", "X-CSRF-Token": token },
    });
    answer = await response.json();
  } catch {
    throw new Refused(label("pictureFailed"));
  }
  if (!response.ok || !answer.address) throw new Refused(answer.message ?? label("pictureFailed"));
  return answer;
}
