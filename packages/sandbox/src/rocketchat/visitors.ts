/** Somebody whom the server knows. */
export interface Visitor {
  readonly id: string
  readonly token: string
  readonly username: string
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  readonly department?: string
}

/** What a registration gives. */
export type Registration = Pick<Visitor, 'token' | 'name' | 'email' | 'phone' | 'department'>

/** The visitors of the Livechat API. */
export interface Visitors {
  /**
   * Finds the visitor by token, else by phone, whose token then stays, else by e-mail, whose token is replaced: as
   * the real server does, which thereby takes one person for another.
   */
  register(given: Registration): Visitor
  find(token: string): Visitor | undefined
  remove(token: string): void
}

export function visitors(nextId: () => string): Visitors {
  let all: Visitor[] = []
  return {
    register(given) {
      const by = (field: 'token' | 'phone' | 'email'): Visitor | undefined =>
        given[field] === undefined ? undefined : all.find((each) => each[field] === given[field])
      const own = by('token')
      const namesake = own ?? by('phone')
      const known = namesake ?? by('email')
      const token = namesake?.token ?? given.token
      const base = known ?? { id: nextId(), username: `guest-${all.length + 1}` }
      const visitor: Visitor = { ...base, ...given, token }
      all = [...all.filter(({ id }) => id !== visitor.id), visitor]
      return visitor
    },
    find: (token) => all.find((each) => each.token === token),
    remove(token) {
      all = all.filter((each) => each.token !== token)
    },
  }
}
