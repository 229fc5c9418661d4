import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

const CLOCK =
  "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']"

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'src/kernel/server/schema.ts', 'docs/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // The compiler knows every name; this rule does not know types.
      'no-undef': 'off',
      // Composed and control characters are what text cleaning is about.
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: { ...globals.browser }, parserOptions: { parser: ts.parser } },
    // Paths are plain Vietnamese addresses written where they are used; there is no base path to resolve.
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      // A Map that lives inside one call is no state; the compiler says where one should be.
      'svelte/prefer-svelte-reactivity': 'off',
      // The compiler's own check (svelte-check) counts these comments; this plugin sees fewer warnings than it does.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  {
    // Time and chance come in as arguments: only the kernel's clock and ids make them.
    files: ['src/modules/**', 'src/routes/**', 'src/kernel/domain/**'],
    ignores: ['**/*.svelte', '**/*.svelte.ts', '**/ui/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: CLOCK, message: 'time and chance are arguments; the clock is read in execute' },
      ],
    },
  },
  {
    // What comes from outside is parsed, not declared to have a type.
    files: ['src/modules/**/*.ts', 'src/routes/**/*.ts', 'src/kernel/domain/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/kernel/domain/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
)
