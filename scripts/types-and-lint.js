import { ESLint } from 'eslint'
import ts from 'typescript'
import { root } from './run.js'

// One program for both. What the checker infers is most of their work, and a rule that asks it then finds the answer.
const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config,
  ts.sys,
  root,
)
const program = ts.createProgram({ rootNames: fileNames, options, host: ts.createCompilerHost(options, true) })
const diagnostics = [...errors, ...ts.getPreEmitDiagnostics(program)]
process.stdout.write(
  ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  }),
)

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  },
})
const results = await eslint.lintFiles(['.'])
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results))

const found = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, diagnostics.length)
process.exitCode = found ? 1 : 0
