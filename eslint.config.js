import css from '@eslint/css'
import graphql from '@graphql-eslint/eslint-plugin'
import compat from 'eslint-plugin-compat'
import tseslint from 'typescript-eslint'

const graphqlSources = {
  schema: 'schema/*.graphql',
  documents: ['client/**/*.{ts,tsx}', '!client/graph/generated/**'],
}
const graphqlLanguage = { parser: graphql.parser, parserOptions: { graphQLConfig: graphqlSources } }

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'migrations', 'server/generated', 'client/graph/generated', 'docs', 'bench'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Hooks of fastify, and one signature for both engines, are async whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // Kinds of graphql are compared with each other.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Prettier lays out code, not comments; a text on one line is not cut.
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true, ignoreRegExpLiterals: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // A claim without a proof: narrow the type, or say with must() why the value is there.
    files: ['server/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    // What a test reads out of an answer is known to the test alone.
    files: ['test/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    // What the browsers of package.json do not have.
    ...compat.configs['flat/recommended'],
    files: ['client/**/*.{ts,tsx}'],
    settings: { lintAllEsApis: true },
  },
  {
    // All of them have what was in every browser by the end of 2023.
    files: ['client/**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: {
      'css/use-baseline': [
        'error',
        {
          available: 2023,
          // A browser without these shows the same, less finely.
          allowProperties: [
            ...['accent-color', 'box-decoration-break', 'field-sizing', 'hyphenate-limit-chars', 'line-clamp'],
            ...['forced-color-adjust', 'resize', 'text-wrap', 'user-select'],
            // On paper: no margins of ours, a lonely line; `unfold` in client/shell/PaperHead.tsx opens what is folded.
            ...['content-visibility', 'orphans', 'widows'],
          ],
          allowAtRules: ['page'],
          allowSelectors: ['details-content'],
          // Known everywhere as the size of a row or column.
          allowFunctions: ['fit-content'],
          allowPropertyValues: { 'break-after': ['avoid'] },
        },
      ],
    },
  },
  { files: ['client/**/*.{ts,tsx}'], processor: graphql.processor },
  {
    files: ['schema/*.graphql'],
    languageOptions: graphqlLanguage,
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
    },
  },
  {
    files: ['client/**/*.graphql'],
    languageOptions: graphqlLanguage,
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-selections': ['error', { fieldName: 'id' }],
      '@graphql-eslint/fields-on-correct-type': 'error',
    },
  },
)
