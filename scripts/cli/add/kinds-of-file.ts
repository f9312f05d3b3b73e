/** Which files among many are notices, which are archives, and which are nobody’s business. */

const archives: ReadonlySet<string> = new Set(['.zip', '.rar', '.7z', '.gz', '.tgz', '.tar']);

/** By its name; .docx and .ofd are archives inside, and none here. */
export function isArchive(name: string): boolean {
  return archives.has(name.slice(name.lastIndexOf('.')).toLowerCase());
}

/** Hidden files and folders; what Word keeps beside an open document (~$通知.docx); what a Mac puts into archives. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX';
}
