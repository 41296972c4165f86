// Required by a process of the hub: says at its end which packages it loaded.
process.on('exit', () => {
  const names = Object.keys(require.cache).map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1])
  process.stderr.write(`${JSON.stringify([...new Set(names)])}\n`)
})
