import { readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A new folder for the databases of this run, in memory where there is room for some hundreds of 10 MB: an act waits
 * for no disk there, and a database of PostgreSQL, which is some 300 files, is copied in a tenth of the time.
 */
export const folderInMemory = (name: string) => {
  const memory = '/dev/shm'
  const { bavail = 0, bsize = 0 } = statfsOf(memory) ?? {}
  const within = Math.min(bavail * bsize, freemem()) > 8 * 2 ** 30 ? memory : tmpdir()
  removeLeft(within, name)
  return join(within, `${name}-${process.pid}`)
}

/** A run that was killed could not remove its own, which takes up memory. */
const removeLeft = (within: string, name: string) => {
  for (const found of readdirSync(within)) {
    if (!found.startsWith(`${name}-`)) continue
    const pid = found.slice(name.length + 1)
    if (/^\d+$/.test(pid) && !lives(Number(pid))) rmSync(join(within, found), { recursive: true, force: true })
  }
}

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const statfsOf = (folder: string) => {
  try {
    return statfsSync(folder)
  } catch {
    return null
  }
}
