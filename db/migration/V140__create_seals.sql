-- Seals: what the body gave out, each version of it as signed, every event, and the status lists.
call platform.open_schema('seals', 'write');

create table seals.seal (
  number text primary key
    check (number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$'),
  maker_id uuid not null references organisations.organisation,
  submission_id uuid not null,
  status text not null check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'TERMINATED')),
  status_since timestamptz not null,
  status_reason text,
  version integer not null check (version > 0),
  valid_until timestamptz not null,
  events integer not null check (events > 0),
  last_leaf text not null check (last_leaf ~ '^[0-9a-f]{64}$'),
  revision bigint not null,
  check ((status in ('SUSPENDED', 'WITHDRAWN', 'TERMINATED')) = (status_reason is not null))
);
create index on seals.seal (maker_id, number);
create index on seals.seal (submission_id);
create index on seals.seal (valid_until) where status in ('ACTIVE', 'SUSPENDED');

-- A version is what one signed credential says. Renewals and changes of scope add one; none is ever changed.
-- The token is kept as its three parts, the payload deflated (RFC 1950), and written out byte for byte.
create table seals.version (
  number text not null references seals.seal,
  version integer not null check (version > 0),
  maker_id uuid not null references organisations.organisation,
  certificate jsonb not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  revocation_list integer not null,
  revocation_index integer not null check (revocation_index between 0 and 131071),
  suspension_list integer not null,
  suspension_index integer not null check (suspension_index between 0 and 131071),
  header bytea not null,
  payload bytea not null,
  signature bytea not null,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  primary key (number, version),
  unique (revocation_list, revocation_index),
  unique (suspension_list, suspension_index),
  check (revocation_index <> suspension_index)
);

-- Every public event of a seal, counted from 1, with the leaf that the log took in the same transaction.
create table seals.event (
  number text not null references seals.seal,
  seq integer not null check (seq > 0),
  maker_id uuid not null references organisations.organisation,
  event text not null check (event in
    ('ISSUED', 'RENEWED', 'EXTENDED', 'NARROWED', 'SUSPENDED', 'REINSTATED', 'WITHDRAWN', 'EXPIRED', 'TERMINATED')),
  version integer not null,
  at timestamptz not null,
  actor uuid not null,
  case_id uuid,
  public_reason text check (length(public_reason) between 1 and 2000),
  leaf bytea not null,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  log_entry uuid not null unique references transparency.entry,
  primary key (number, seq),
  foreign key (number, version) references seals.version
);

-- What the holder and the body's people read beside the public reason; apart, so that it can be erased.
create table seals.private_reason (
  number text not null,
  seq integer not null,
  maker_id uuid not null references organisations.organisation,
  body text not null check (length(body) between 1 and 10000),
  primary key (number, seq),
  foreign key (number, seq) references seals.event
);

-- At commit a seal's last event and current version are there, or the transaction fails.
alter table seals.seal
  add foreign key (number, version) references seals.version deferrable initially deferred,
  add foreign key (number, events) references seals.event deferrable initially deferred;

revoke update, delete on seals.version, seals.event from sealwright_app;
revoke delete on seals.seal from sealwright_app;

-- The transition table of SealStatus once more, for whatever does not go through the portal.
create function seals.refuse_illegal_step() returns trigger language plpgsql as $$
begin
  if new.number <> old.number or new.maker_id <> old.maker_id then
    raise exception 'a seal keeps its number and its maker' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version < old.version or new.events < old.events then
    raise exception 'seal % would go back', old.number using errcode = 'integrity_constraint_violation';
  end if;
  if new.status <> old.status and not (
      old.status = 'ACTIVE' and new.status in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'TERMINATED')
      or old.status = 'SUSPENDED' and new.status in ('ACTIVE', 'WITHDRAWN', 'EXPIRED')) then
    raise exception 'seal % can not turn from % into %', old.number, old.status, new.status
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger legal_step before update on seals.seal
  for each row execute function seals.refuse_illegal_step();

call audit.watch('seals.seal');
call audit.watch('seals.version');
call audit.watch('seals.event');
call transparency.watch('seals.seal');
call organisations.fence('seals.seal', 'submission_id');
call organisations.fence('seals.version', 'null::uuid');
call organisations.fence('seals.event', 'null::uuid');
call organisations.fence('seals.private_reason', 'null::uuid');

-- The body's own: the bits of each list, and the list as it is published now. 131,072 bits are 16,384 bytes.
create table seals.status_list (
  purpose text not null check (purpose in ('REVOCATION', 'SUSPENSION')),
  list integer not null check (list > 0),
  bits bytea not null check (octet_length(bits) = 16384),
  used integer not null default 0 check (used between 0 and 131072),
  header bytea,
  payload bytea,
  signature bytea,
  signed_at timestamptz,
  logged_at timestamptz,
  primary key (purpose, list)
);

-- Each list that the log names by its digest, so that the state on a past day can be shown again.
create table seals.archived_list (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  purpose text not null,
  list integer not null,
  at timestamptz not null,
  header bytea not null,
  payload bytea not null,
  signature bytea not null,
  foreign key (purpose, list) references seals.status_list
);
create index on seals.archived_list (purpose, list, at);
revoke update, delete on seals.archived_list from sealwright_app;
