-- What the public reports about seals, and the public list of misused marks. Reports come from anybody and belong to no
-- manufacturer: within the portal the body's people see them, and nobody else; row-level security says so once more.
call platform.open_schema('misuse', 'write');

create function misuse.is_ours_to_read() returns boolean language plpgsql stable parallel safe as $$
begin
  return coalesce(current_setting('sealwright.reach', true), '') in ('body', 'system');
end
$$;

create table misuse.report (
  id uuid primary key,
  number bigint generated always as identity unique,   -- R-17, as people say it
  kind text not null check (kind in ('NOT_MY_PRODUCT', 'FORGED', 'COMPLAINT', 'VULNERABILITY')),
  typed text check (length(typed) between 1 and 80),   -- the seal's number as it was typed
  folded text not null check (folded ~ '^[0-9A-Z]*$'), -- the same in one spelling, so that reports about one number stand together
  words text not null check (length(words) between 10 and 4000),
  seen text check (length(seen) between 1 and 300),
  email text check (length(email) between 3 and 254),
  language text not null check (language ~ '^[a-z]{2}$'),
  key_digest text unique check (key_digest ~ '^sha-256:[0-9a-f]{64}$'), -- of the secret in the reporter's link
  received_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'CLOSED')),
  handler uuid references organisations.account,
  outcome text check (outcome in ('GENUINE', 'CONFIRMED', 'UNFOUNDED', 'PASSED_ON', 'ANSWERED', 'DUPLICATE')),
  same_as uuid references misuse.report,
  closed_by uuid references organisations.account,
  closed_at timestamptz,
  reminded_at timestamptz,
  forgotten_at timestamptz,                            -- when address and link were erased
  check ((state = 'CLOSED') = (outcome is not null)),
  check ((state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (closed_by is not null)),
  check (state <> 'TAKEN' or handler is not null),
  check ((outcome = 'DUPLICATE') is true = (same_as is not null) and same_as is distinct from id),
  check (forgotten_at is null or state = 'CLOSED' and email is null and key_digest is null)
);
create index on misuse.report (folded) where folded <> '';
create index on misuse.report (received_at, id) where state <> 'CLOSED';
create index on misuse.report (closed_at desc, id) where state = 'CLOSED';
create index on misuse.report (email, received_at) where email is not null;

-- What was reported stays as it came; only what the body does about it is added.
create function misuse.keep_report() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.typed, new.folded, new.words, new.seen, new.language, new.received_at)
    is distinct from (old.id, old.kind, old.typed, old.folded, old.words, old.seen, old.language, old.received_at)
    or old.state = 'CLOSED' and (new.state, new.outcome, new.closed_by) is distinct from (old.state, old.outcome, old.closed_by)
    or new.email is distinct from old.email and new.email is not null
    or new.key_digest is distinct from old.key_digest and new.key_digest is not null then
    raise exception 'Report % stays as it came', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger keep_report before update on misuse.report for each row execute function misuse.keep_report();
revoke delete on misuse.report from sealwright_app;

create table misuse.photo (
  report_id uuid not null references misuse.report,
  place int not null check (place between 1 and 3),
  content bytea not null check (length(content) between 100 and 4000000),
  digest text not null check (digest = 'sha-256:' || encode(sha256(content), 'hex')),
  kept_at timestamptz not null,
  primary key (report_id, place)
);
alter table misuse.photo alter column content set storage external;
create index on misuse.photo (kept_at);
revoke update on misuse.photo from sealwright_app;

-- What people of the body wrote: for colleagues, or as the answer to the reporter.
create table misuse.remark (
  id uuid primary key,
  report_id uuid not null references misuse.report,
  answer boolean not null,
  words text not null check (length(words) between 1 and 4000),
  written_by uuid not null references organisations.account,
  written_at timestamptz not null
);
create index on misuse.remark (report_id, written_at, id);
revoke update, delete on misuse.remark from sealwright_app;

-- The public list, in versions: one person drafts an entry, its correction or its end; another one publishes it.
create table misuse.listing (
  id uuid primary key,
  entry uuid not null references misuse.listing,        -- the first version of it
  version int not null check (version >= 1),
  report_id uuid references misuse.report,
  shown text check (length(shown) between 1 and 80),    -- the number as the misused mark shows it
  folded text not null check (folded ~ '^[0-9A-Z]*$'),
  sold_as text not null check (length(sold_as) between 1 and 200),
  seen text not null check (length(seen) between 1 and 300),
  wrong text not null check (length(wrong) between 10 and 2000),
  since date not null,
  standing text not null check (standing in ('GOES_ON', 'STOPPED', 'TAKEN_BACK')),
  drafted_by uuid not null references organisations.account,
  drafted_at timestamptz not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  closed_by uuid references organisations.account,
  closed_at timestamptz,
  unique (entry, version),
  check ((version = 1) = (entry = id)),
  check ((state = 'DRAFT') = (closed_by is null) and (state = 'DRAFT') = (closed_at is null)),
  constraint two_people check (state <> 'PUBLISHED' or closed_by <> drafted_by)
);
create unique index one_draft_an_entry on misuse.listing (entry) where state = 'DRAFT';
create index on misuse.listing (folded) where folded <> '' and state = 'PUBLISHED';

create function misuse.step_listing() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'An entry of the list begins as a draft' using errcode = 'integrity_constraint_violation';
    end if;
  elsif old.state <> 'DRAFT' or new.state = 'DRAFT'
    or (new.id, new.entry, new.version, new.report_id, new.shown, new.folded, new.sold_as, new.seen, new.wrong, new.since, new.standing,
        new.drafted_by, new.drafted_at)
      is distinct from (old.id, old.entry, old.version, old.report_id, old.shown, old.folded, old.sold_as, old.seen, old.wrong, old.since,
        old.standing, old.drafted_by, old.drafted_at) then
    raise exception 'What was drafted is published or discarded as it is' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger step_listing before insert or update on misuse.listing for each row execute function misuse.step_listing();
revoke delete on misuse.listing from sealwright_app;

alter table misuse.report enable row level security;
create policy body_only on misuse.report using (misuse.is_ours_to_read());
alter table misuse.photo enable row level security;
create policy body_only on misuse.photo using (misuse.is_ours_to_read());
alter table misuse.remark enable row level security;
create policy body_only on misuse.remark using (misuse.is_ours_to_read());
-- What is published is there for everybody; drafts are the body's.
alter table misuse.listing enable row level security;
create policy published_or_ours on misuse.listing using (state = 'PUBLISHED' or misuse.is_ours_to_read());

call audit.watch('misuse.report');
call audit.watch('misuse.photo');
call audit.watch('misuse.remark');
call audit.watch('misuse.listing');
