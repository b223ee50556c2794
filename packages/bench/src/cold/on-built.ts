/** `node --import on-built.ts …`: the packages as `tsc -b` built them, in place of their sources. */
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context)
    return {
      ...found,
      url: found.url.replace(/(\/packages\/(?!bench\/)[\w-]+)\/src\/(.*)\.ts$/, '$1/dist/$2.js'),
    }
  },
})
