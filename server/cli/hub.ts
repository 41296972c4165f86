import { parseArgs } from 'node:util'
import { config } from '../config.ts'
import { StartError, Told, UsageError } from '../lib/errors.ts'
import { whyNotThisNode } from './node.ts'

const linkHelp =
  '  The link begins with PUBLIC_URL; without it, with where the hub runs now on this DATA_DIR, else with HOST and PORT.'

// Each command loads only what it runs on, once its arguments are read: --help needs no database, only start a server.
const onDatabase = () => import('./commands.ts')
const onCopy = () => import('./restore.ts')

const commands: Record<string, { help: string; run(args: string[]): Promise<void> }> = {
  start: {
    help: 'start\n  Brings the database up to date and serves. Settings: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, SMTP_URL, SMTP_TLS, MAIL_FROM, MAIL_REPLY_TO, SECURITY_LOG_ADDRESS, HUB_DEMO, NODE_ENV.',
    run: async (args) => {
      read(args, {})
      const { start } = await import('../main.ts')
      await start(config)
    },
  },
  migrate: {
    help: 'migrate\n  Brings the database up to date; a SQLite file is copied first.',
    run: async (args) => {
      read(args, {})
      await (await onDatabase()).migrate(config)
    },
  },
  import: {
    help: 'import FILE\n  Brings a case in as a new samenwerkingsverband and names what the hub does not know yet.',
    run: async (args) => {
      const { file } = read(args, {}, ['FILE'])
      await (await onDatabase()).importFile(config, file)
    },
  },
  holidays: {
    help:
      'holidays FILE --samenwerkingsverband SLUG [--region REGION]\n' +
      '  Adds the school holidays of a file (see holidays/school.json) that are not there yet; the planner avoids them.',
    run: async (args) => {
      const text = { type: 'string' } as const
      const { values, file } = read(args, { samenwerkingsverband: text, region: text }, ['FILE'])
      await (await onDatabase()).importHolidays(config, file, values)
    },
  },
  backup: {
    help:
      'backup FILE [--replace]\n' +
      '  Copies the SQLite database to a file in a folder that is there, also while the hub runs; --replace takes the place of\n' +
      '  an older copy. The file is there whole or not at all. PostgreSQL: use pg_dump.',
    run: async (args) => {
      const { values, file } = read(args, { replace: { type: 'boolean' } }, ['FILE'])
      const { backup } = await import('./backup.ts')
      await backup(config, file, values.replace !== undefined)
    },
  },
  restore: {
    help:
      'restore FILE [--keep-sign-ins]\n' +
      '  Puts a copy of the SQLite database in its place, once it is found whole, while no hub runs. What was there is kept\n' +
      '  beside it. Ends all sign-ins, tokens and links, unless --keep-sign-ins. PostgreSQL: use pg_restore, then restored.',
    run: async (args) => {
      const { values, file } = read(args, { 'keep-sign-ins': { type: 'boolean' } }, ['FILE'])
      await (await onCopy()).restore(config, file, values['keep-sign-ins'] !== undefined)
    },
  },
  restored: {
    help:
      'restored [--keep-sign-ins]\n' +
      '  For a database that was put back by other means (pg_restore, a snapshot of a disk), also while the hub runs: open pages\n' +
      '  ask everything anew, and all sign-ins, tokens and links end, unless --keep-sign-ins.',
    run: async (args) => {
      const { values } = read(args, { 'keep-sign-ins': { type: 'boolean' } })
      await (await onCopy()).restored(config, values['keep-sign-ins'] !== undefined)
    },
  },
  invite: {
    help:
      'invite --email ADDRESS --role chair|secretary|contact|reader --samenwerkingsverband SLUG [--name NAME] [--party KEY] [--seat first|second]\n' +
      '  Gives somebody a role and prints a sign-in link that works once, for seven days. A contact needs --party.\n' +
      linkHelp,
    run: async (args) => {
      const text = { type: 'string' } as const
      const options = { email: text, role: text, samenwerkingsverband: text, name: text, party: text, seat: text }
      const { values } = read(args, options)
      await (await onDatabase()).invite(config, values)
    },
  },
  admin: {
    help:
      'admin --email ADDRESS [--name NAME]\n' +
      '  Makes somebody beheerder, who makes samenwerkingsverbanden and sees nothing of what is in them. Prints a sign-in link.\n' +
      linkHelp,
    run: async (args) => {
      const { values } = read(args, { email: { type: 'string' }, name: { type: 'string' } })
      await (await onDatabase()).makeAdmin(config, values)
    },
  },
  'admin revoke': {
    help: 'admin revoke --email ADDRESS\n  Somebody is beheerder no longer.',
    run: async (args) => {
      const { email } = read(args, { email: { type: 'string' } }).values
      await (await onDatabase()).revokeAdmin(config, email)
    },
  },
  'demo off': {
    help: 'demo off\n  Ends the demo: nobody signs in with one press any more, and its sessions end, also while the hub runs. So do the first real person and an import.',
    run: async (args) => {
      read(args, {})
      await (await onDatabase()).demoOff(config)
    },
  },
  token: {
    help: 'token --email ADDRESS\n  Prints an API token for a person: it acts as that person, and does not end by itself.',
    run: async (args) => {
      const { email } = read(args, { email: { type: 'string' } }).values
      await (await onDatabase()).newToken(config, email)
    },
  },
  'token list': {
    help: 'token list [--email ADDRESS]\n  Prints the API tokens there are, of a person or of all: id, day it was made, day it was last used, address.',
    run: async (args) => {
      const { email } = read(args, { email: { type: 'string' } }).values
      await (await onDatabase()).listTokens(config, email)
    },
  },
  'token revoke': {
    help:
      'token revoke --id ID | --email ADDRESS\n' +
      '  Ends the API token with this id, or all of a person. Its sockets close within a second, also while the hub runs.',
    run: async (args) => {
      const { values } = read(args, { id: { type: 'string' }, email: { type: 'string' } })
      await (await onDatabase()).revokeTokens(config, values)
    },
  },
}

const read = (args: string[], options: Record<string, { type: 'string' | 'boolean' }>, names: string[] = []) => {
  try {
    const { values, positionals, tokens } = parseArgs({
      args,
      options,
      allowPositionals: names.length > 0,
      tokens: true,
    })
    const given = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []))
    // The last of two would count, and nobody would hear of the first.
    const twice = given.find((name, at) => given.indexOf(name) < at)
    if (twice !== undefined) throw new UsageError(`--${twice} is given twice; say it once`)
    if (positionals.length !== names.length) throw new UsageError(`it takes ${names.join(' ') || 'no file'}`)
    const [file = ''] = positionals
    return { values: values as Record<string, string | undefined>, file }
  } catch (fault) {
    throw fault instanceof UsageError ? fault : new UsageError((fault as Error).message)
  }
}

const usage = () =>
  `hub, a collaboration hub for partnerships\n\n${Object.values(commands)
    .map(({ help }) => `hub ${help}`)
    .join('\n')}\n`

const main = async ([first = '--help', ...rest]: string[]) => {
  const old = whyNotThisNode()
  if (old) throw new StartError(old)
  const [name, args] = commands[`${first} ${rest[0]}`] ? [`${first} ${rest[0]}`, rest.slice(1)] : [first, rest]
  const command = commands[name]
  if (name === '--help' || name === 'help') return void process.stdout.write(usage())
  if (!command) throw new UsageError(`there is no command '${name}'`)
  if (args.includes('--help')) return void process.stdout.write(`hub ${command.help}\n`)
  await command.run(args)
}

main(process.argv.slice(2)).catch(async (fault: unknown) => {
  const told = fault instanceof Told ? fault.message : (await import('../faults/why.ts')).why(fault, config)
  const text =
    told === null
      ? `hub: this should not happen\n${fault instanceof Error ? fault.stack : String(fault)}\n`
      : `hub: ${told}\n`
  const hint = fault instanceof UsageError ? `Run 'hub --help' for what it can do.\n` : ''
  // What broke off may have left connections open, which would keep the process.
  process.stderr.write(text + hint, () => process.exit(fault instanceof UsageError ? 2 : 1))
})
