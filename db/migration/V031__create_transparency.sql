-- The public log: bytes in a total order under a Merkle tree (RFC 6962). Nothing here ever changes once written. An act
-- inserts its entry unordered, with a row in platform.pending; one sequencer gives it an index later.
call platform.open_schema('transparency', 'append');

create table transparency.entry (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,30}$'),
  leaf bytea not null check (octet_length(leaf) between 1 and 65535), -- tiles write the length in 16 bits
  at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id()
);
create index on transparency.entry (transaction);

create table transparency.leaf (
  index bigint primary key check (index >= 0),
  entry uuid not null unique references transparency.entry
);

-- Hashes of complete subtrees; level 0 holds the leaf hashes. Tiles are rows of levels 0, 8, 16 and so on.
create table transparency.node (
  level int not null check (level between 0 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

create table transparency.checkpoint (
  id bigint generated always as identity primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null
);
create index on transparency.checkpoint (size desc, id desc);

-- Statement 2 of the architecture: a commit that changed a watched row without a log entry of the same transaction fails.
create function transparency.require_entry() returns trigger language plpgsql as $$
begin
  if not exists (select from transparency.entry where transaction = pg_current_xact_id()) then
    raise exception '%.% was changed without a log entry', tg_table_schema, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

-- For tables whose every change is a public event.
create procedure transparency.watch(watched regclass) language plpgsql as $$
begin
  execute format('create constraint trigger logged after insert or update or delete on %s
    deferrable initially deferred for each row execute function transparency.require_entry()', watched);
end
$$;
