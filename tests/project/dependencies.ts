/** Which packages the code asks for, to be held against package.json. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** Packages that a file imports by name: `astro` for `astro/loaders`, `@astrojs/mdx` for itself. */
export function importedPackages(file: string, code = readFileSync(file, 'utf8')): string[] {
  const script = file.endsWith('.astro') ? scriptsOf(code) : code;
  const specifiers = ts.preProcessFile(script, true, true).importedFiles.map((one) => one.fileName);
  return [...new Set(specifiers.filter(isPackage).map(packageName))];
}

/** Front matter and scripts of an Astro component. */
function scriptsOf(code: string): string {
  const [, frontMatter = ''] = code.split(/^---$/mu, 2);
  const scripts = code.split(/<script\b[^<>]*>/u).slice(1);
  return [frontMatter, ...scripts.map((part) => part.split('</script>', 1)[0])].join('\n');
}

function isPackage(specifier: string): boolean {
  return !/^(?:[./]|astro:|virtual:)/u.test(specifier) && !isBuiltin(specifier);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
