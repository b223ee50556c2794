/**
 * From an empty file to today's tables: each entry is one version. Only ever add to the end, since files of
 * every earlier version exist.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE address (
    organisation TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversation,
    PRIMARY KEY (organisation, channel, address)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sequence (value INTEGER NOT NULL) STRICT;
  INSERT INTO sequence VALUES (0);

  CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation,
    organisation TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    received INTEGER NOT NULL,
    chance REAL NOT NULL,
    handled INTEGER NOT NULL DEFAULT 0,
    UNIQUE (organisation, channel, address, id)
  ) STRICT;
  CREATE INDEX inbox_waiting ON inbox (conversation, seq) WHERE handled = 0;
  CREATE INDEX inbox_of ON inbox (conversation, seq);
  CREATE INDEX inbox_received ON inbox (received) WHERE handled = 1;

  CREATE TABLE effect (
    key TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation,
    place INTEGER NOT NULL,
    row TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'started', 'finished')),
    result TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX effect_of ON effect (conversation, place);

  CREATE TABLE deadline (
    conversation TEXT NOT NULL REFERENCES conversation,
    key TEXT NOT NULL,
    due INTEGER NOT NULL,
    PRIMARY KEY (conversation, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadline_due ON deadline (due);

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation,
    answers INTEGER,
    at INTEGER NOT NULL,
    row TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'kept', 'delivered', 'undeliverable'))
  ) STRICT;
  CREATE INDEX outbox_of ON outbox (conversation, seq);
  CREATE INDEX outbox_pending ON outbox (conversation, seq) WHERE state = 'pending';
  CREATE INDEX outbox_answers ON outbox (answers) WHERE answers IS NOT NULL;
  CREATE INDEX outbox_at ON outbox (at) WHERE state <> 'pending';

  CREATE TABLE counter (
    key TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX counter_ends ON counter (ends);
  `,
]
