import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../server/app.ts'
import { openSession } from '../server/auth/sign-in.ts'
import { addPerson, setMembership } from '../server/auth/store.ts'
import { readConfig } from '../server/config.ts'
import { write } from '../server/db/write.ts'
import { newId } from '../server/lib/ids.ts'
import { limits } from '../server/limits.ts'
import { addKinds, presetKinds } from '../server/kind/steps.ts'
import { must } from '../server/lib/must.ts'
import { addParty } from '../server/party/store.ts'
import { addSamenwerkingsverband } from '../server/samenwerkingsverband/store.ts'
import { answer } from './lib/child.js'

// The real server, with higher limits, for one person here has 5,000 sockets and a stream of requests.
Object.assign(limits.socket, { perPerson: Infinity, initWithin: 60_000 })
limits.rates.person.most = Infinity

const folder = process.env.BENCH_FOLDER ?? mkdtempSync(join(tmpdir(), 'hub-bench-'))
const database = join(folder, 'hub.db')
const { app, writer, live } = await buildApp({ ...readConfig({}), port: 0, databaseUrl: database, production: true })
const url = await app.listen({ port: 0, host: '127.0.0.1' })
const [samenwerkingsverband, person] = [newId(), newId()]
const parties = Array.from({ length: 13 }, () => newId())
await write(writer, null, async (tx) => {
  await addSamenwerkingsverband(tx, { id: samenwerkingsverband, slug: 'bench', name: 'Samenwerkingsverband' })
  const kinds = await addKinds(tx, samenwerkingsverband, presetKinds())
  const kind = must(
    kinds.find(({ legacy }) => legacy === 'MUNICIPALITY'),
    'the preset has gemeenten',
  )
  for (const [position, id] of parties.entries()) {
    const party = {
      id,
      samenwerkingsverbandId: samenwerkingsverband,
      key: `partij-${position}`,
      name: `Gemeente ${position}`,
    }
    await addParty(tx, { ...party, kindId: kind.id, votes: true, untilOn: null, position })
  }
  await addPerson(tx, { id: person, name: 'Marijke de Wit', email: 'marijke@bench.example' })
  await setMembership(tx, {
    personId: person,
    samenwerkingsverbandId: samenwerkingsverband,
    role: 'CHAIR',
    partyId: parties[0]!,
  })
})
const token = await openSession(writer, person, 'TOKEN')

answer({
  address: () => ({ port: Number(new URL(url).port), path: '/graphql' }),
  known: () => ({ token, samenwerkingsverband, parties, database, folder }),
  settled: () => live.settled(),
})
