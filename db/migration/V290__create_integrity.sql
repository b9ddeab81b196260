-- What each check of the stored data came to. Nothing here is ever changed: a run that found something stays to be seen.
call platform.open_schema('integrity', 'append');

create table integrity.run (
  id uuid primary key,
  check_name text not null check (check_name ~ '^[a-z][a-z-]{0,40}$'),
  began timestamptz not null,
  ended timestamptz not null check (ended >= began),
  looked bigint not null check (looked >= 0),
  differences bigint not null check (differences >= 0),
  kept jsonb not null,
  failure text check (length(failure) between 1 and 500)
);
create index on integrity.run (check_name, ended desc, id desc);
