-- What tools' files say: neutral observations, read from evidence once a reader's version, never changed and never judged.
call platform.open_schema('analysis', 'append');

create table analysis.reading (
  id uuid primary key,
  item_id uuid not null references evidence.item,
  matter uuid not null,
  maker_id uuid not null references organisations.organisation,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  reader text not null check (reader ~ '^[a-z-]{1,40}$'),
  reader_version integer not null check (reader_version > 0),
  outcome text not null check (outcome in ('READ', 'UNREADABLE', 'UNKNOWN')),
  problem text check (length(problem) between 1 and 100),
  problem_arguments text[] not null default '{}',
  tool text check (length(tool) between 1 and 200),
  tool_version text check (length(tool_version) between 1 and 200),
  made_at timestamptz,
  read_at timestamptz not null,
  unique (item_id, reader_version),
  check ((outcome = 'READ') = (problem is null))
);
create index on analysis.reading (matter, read_at, id);
call organisations.fence('analysis.reading', 'matter');
call audit.watch('analysis.reading');

create table analysis.observation (
  reading_id uuid not null references analysis.reading,
  ordinal integer not null check (ordinal > 0),
  matter uuid not null,
  maker_id uuid not null references organisations.organisation,
  kind text not null check (length(kind) between 1 and 40),
  subject text not null check (length(subject) between 1 and 400),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  primary key (reading_id, ordinal)
);
call organisations.fence('analysis.observation', 'matter');
call audit.watch('analysis.observation');

-- Who may not see an item of evidence learns nothing of what it says: the fence of the item holds here too.
create policy through_items on analysis.reading as restrictive for select
  using (exists (select from evidence.item i where i.id = item_id));
create policy through_readings on analysis.observation as restrictive for select
  using (exists (select from analysis.reading r where r.id = reading_id));
