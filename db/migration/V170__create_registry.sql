-- What the world reads. One row a seal, made by the projector in the transaction of the act; nothing here is confidential.
call platform.open_schema('registry', 'write');

create extension if not exists pg_trgm with schema registry;
create extension if not exists unaccent with schema registry;

-- Folds what people type and what products are called into one form: no accents, no case.
create function registry.fold(text) returns text language sql immutable strict parallel safe
  return lower(registry.unaccent('registry.unaccent', $1));

create function registry.words(text[]) returns text language sql immutable strict parallel safe
  return array_to_string($1, ' ');

create table registry.seal (
  number text primary key,
  revision bigint not null,
  status text not null,
  status_since timestamptz not null,
  document jsonb not null,
  product text not null,
  maker text not null,
  category text not null,
  level text not null,
  models text[] not null,
  gtins text[] not null,
  issued_at timestamptz not null,
  changed_at timestamptz not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  support_ends date not null,
  -- what the projector found when it last asked every source (statement 7), and the digests of what it asked
  credential_finding text not null,
  revocation_finding text not null,
  suspension_finding text not null,
  log_finding text not null,
  log_index bigint,
  credential text not null,
  verified_at timestamptz not null,
  search text generated always as (registry.fold(
    product || ' ' || maker || ' ' || coalesce(document #>> '{product,brand}', '') || ' ' || registry.words(models))) stored
);
create index on registry.seal using gin (search registry.gin_trgm_ops);
create index on registry.seal using gin (gtins);
create index on registry.seal using gin (models);
create index on registry.seal (changed_at desc, number);
create index on registry.seal (category, status, number);
create index on registry.seal (verified_at);

-- Tells every node that a seal changed, once the change is committed.
create function registry.announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('sealwright_seal', new.number || ' ' || new.revision);
  return null;
end
$$;
create trigger announce after insert or update on registry.seal for each row execute function registry.announce();

-- Where a seal's events stand in the public log, once they are in a signed checkpoint.
create table registry.logged (
  number text not null,
  seq integer not null,
  log_index bigint not null unique,
  primary key (number, seq)
);

-- Counted for the front page, so that nobody has to count a register to read it.
create table registry.refusal (
  case_id uuid primary key,
  at timestamptz not null
);

grant usage on schema registry to sealwright_reader;
grant select on registry.seal, registry.logged, registry.refusal to sealwright_reader;
