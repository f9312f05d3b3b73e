import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { layersRule } from './tests/project/layers.ts';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.data/', 'test-results/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number reads the same in a template as out of it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Characters here are Chinese: code points are what is meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Its advice is a non-null assertion, which is not allowed either.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Published records are interfaces or zod types, as suits each.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.strict] },
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict, astro.configs.recommended],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    plugins: { local: { rules: { layers: layersRule } }, regexp },
    rules: {
      'local/layers': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false }],
      // Whatever a notice holds, reading it takes time linear in its length.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: false, skipRegExps: false }],
    },
  },
  {
    // Commands print; what they call hands back messages.
    files: ['scripts/**/*.ts', 'src/**/*.ts'],
    ignores: ['scripts/cli/**', 'scripts/bench/**'],
    rules: { 'no-console': 'error' },
  },
);
