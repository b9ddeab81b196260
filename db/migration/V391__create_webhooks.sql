-- Whom the portal tells of changes of seals by HTTP, and how each telling went.
call platform.open_schema('webhooks', 'write');

create table webhooks.subscriber (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 1 and 1000),
  generation integer not null default 1, -- of its secret, which is derived and stands nowhere
  secret_of text not null check (secret_of ~ '^[0-9a-f]{16}$'), -- which key of the portal it is derived with
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'REMOVED')),
  added_at timestamptz not null,
  version integer not null default 0
);
call audit.watch('webhooks.subscriber');

create table webhooks.delivery (
  id uuid primary key, -- what the receiver tells repetitions by
  subscriber_id uuid not null references webhooks.subscriber,
  number text not null,
  seq integer not null,
  event text not null,
  status text not null,
  at timestamptz not null,
  log_entry uuid not null,
  body text, -- what was sent first, and is sent again
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD', 'CANCELLED')),
  queued_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  tried_at timestamptz,
  answer integer,
  problem text check (length(problem) <= 300),
  unique (subscriber_id, number, seq)
);
create index on webhooks.delivery (next_at, id) where state = 'WAITING';
create index on webhooks.delivery (subscriber_id, queued_at desc, id desc);
