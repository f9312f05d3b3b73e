/** Leads from a former address to the present one, with what follows the path. Without a script the page's refresh does, to its top. */
const to = document.querySelector<HTMLAnchorElement>('#moved-to');
if (to !== null) location.replace(to.href + location.search + location.hash);
