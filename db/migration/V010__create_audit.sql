-- The trail: who did what to what, when. Entries carry ids and digests only; texts that a person wrote stand in
-- audit.text under their digest, where the law may have them erased without breaking the chain.
call platform.open_schema('audit', 'append');

create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  actor uuid not null,
  organisation uuid,
  act text not null,
  subject_type text not null,
  subject text not null,
  maker_id uuid,
  details jsonb not null default '{}',
  transaction xid8 not null default pg_current_xact_id()
);
create index on audit.entry (transaction);
create index on audit.entry (at desc, id desc);
create index on audit.entry (actor, at desc);
create index on audit.entry (subject_type, subject, at desc);

-- The chain over the entries, made by one sequencer: digest = SHA-256 over the previous digest and the entry's
-- RFC 8785 form. The first link stands on 32 zero bytes.
create table audit.link (
  seq bigint primary key check (seq > 0),
  entry uuid not null unique references audit.entry,
  digest bytea not null check (octet_length(digest) = 32)
);

create table audit.text (
  digest text primary key,
  body text not null,
  at timestamptz not null
);
grant delete on audit.text to sealwright_app;

-- Statement 2 of the architecture: a commit that changed an audited row without an entry of the same transaction fails.
create function audit.require_entry() returns trigger language plpgsql as $$
begin
  if not exists (select from audit.entry where transaction = pg_current_xact_id()) then
    raise exception '%.% was changed without an audit entry', tg_table_schema, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

-- Every table that people's acts change is put under watch in the migration that creates it.
create procedure audit.watch(watched regclass) language plpgsql as $$
begin
  execute format('create constraint trigger audited after insert or update or delete on %s
    deferrable initially deferred for each row execute function audit.require_entry()', watched);
end
$$;
