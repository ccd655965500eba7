// Who sees the page for publishing has saved what they sent: this browser need not keep it any more.
import { forgetSent } from "./sent.js";

forgetSent((action) => action === "/admin/articles" || location.pathname === `${action}/publish`);
