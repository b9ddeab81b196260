-- Answers to readers of seals that some node made, in packed pieces, so that no node makes them again (decision 42). All of it can be
-- made anew at any time.

-- The revision at which the row last said something else. The daily sweep writes every row, and most of them say what they said.
alter table registry.seal add column content bigint not null default 0;

create table registry.stored_answer (
  number text not null references registry.seal on delete cascade,
  -- json, or page with its language
  variant text not null,
  -- the program and the settings that enter its pages
  made_by text not null,
  content bigint not null,
  answer text not null,
  until timestamptz not null,
  pieces bytea not null,
  -- HMAC-SHA256 over all that stands before it, under a key that is not in the database
  code bytea not null,
  stored_at timestamptz not null default now(),
  primary key (number, variant, made_by)
);
-- They are packed already.
alter table registry.stored_answer alter column pieces set storage external;

grant select on registry.stored_answer to sealwright_reader;
