import { send } from "../media/send.js";

export { Refused } from "../media/send.js";

const target = "/admin/media";

/** Stores a picture on the site; see `send`. */
export const upload = (file, { area, label }) =>
  send(file, {
    place: area.dataset.upload ?? target,
    token: area.form?.elements.namedItem("_csrf")?.value ?? "",
    failed: label("pictureFailed"),
  });
