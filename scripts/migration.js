import { orStop, Failure, runTool } from './run.js'

const [name] = process.argv.slice(2)

/** Writes the migration of both databases under one name. */
const generate = async () => {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Failure('Say what the migration does, in small letters and underscores: npm run migration -- tips')
  for (const engine of ['sqlite', 'postgres']) {
    const { code, output } = await runTool('drizzle-kit', [
      'generate',
      '--config',
      `drizzle.${engine}.ts`,
      '--name',
      name,
    ])
    if (code !== 0) throw new Failure(`The migration for ${engine} could not be written.`, output)
    console.log(output.trim())
  }
}

await orStop(generate())
