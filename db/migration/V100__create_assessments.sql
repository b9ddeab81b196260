-- Evaluations: what lay on the bench, what was planned, what assessors judged, found and were answered. The matter of all
-- of them is the submission, so that parts taken in it hold here.
call platform.open_schema('assessments', 'write');

create table assessments.assessment (
  id uuid primary key,
  matter uuid not null unique,
  maker_id uuid not null,
  state text not null check (state in ('PLANNED', 'EVALUATING', 'AWAITING_MANUFACTURER', 'COMPLETED')),
  revision_id uuid not null references submissions.revision,
  revision_number integer not null check (revision_number > 0),
  revision_digest text not null check (revision_digest ~ '^[0-9a-f]{64}$'),
  lead uuid references organisations.account,
  due date,
  overall text check (overall in ('PASS', 'FAIL', 'INCONCLUSIVE')),
  salt bytea not null check (octet_length(salt) = 32),
  dossier_digest text check (dossier_digest ~ '^[0-9a-f]{64}$'),
  planned_at timestamptz not null,
  completed_at timestamptz,
  closed_at timestamptz,
  version integer not null default 0,
  unique (id, matter),
  foreign key (matter, maker_id) references submissions.submission (id, maker_id),
  check (state = 'PLANNED' or lead is not null),
  check ((state = 'COMPLETED') = (completed_at is not null)),
  check ((completed_at is null) = (overall is null)),
  check ((completed_at is null) = (dossier_digest is null))
);
create index on assessments.assessment (state, planned_at, id);
create index on assessments.assessment (maker_id, planned_at desc, id);
create index on assessments.assessment (lead, state);
call organisations.fence('assessments.assessment', 'matter');
call audit.watch('assessments.assessment');

-- Every plan that was derived, with the digests of what it was derived from; the plan itself is a pure function of them.
create table assessments.plan (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  revision_id uuid not null references submissions.revision,
  revision_digest text not null check (revision_digest ~ '^[0-9a-f]{64}$'),
  edition text not null,
  edition_digest text not null,
  method text not null,
  method_digest text not null,
  ixit_digest text not null,
  scheme text not null,
  scheme_digest text not null,
  level text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  derived_at timestamptz not null,
  foreign key (assessment_id, matter) references assessments.assessment (id, matter)
);
create index on assessments.plan (assessment_id, derived_at, id);
revoke update, delete on assessments.plan from sealwright_app;
call organisations.fence('assessments.plan', 'matter');
call audit.watch('assessments.plan');

-- What lay on the bench.
create table assessments.device (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  model text not null check (length(model) between 1 and 200),
  serial text not null check (length(serial) between 1 and 200),
  hardware text not null check (length(hardware) between 1 and 200),
  firmware text not null check (length(firmware) between 1 and 100),
  firmware_digest text not null check (firmware_digest ~ '^[0-9a-f]{64}$'),
  named_by uuid not null,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  named_at timestamptz not null,
  unique (assessment_id, serial, firmware_digest),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, named_by, part) references organisations.part (matter, account_id, part)
);
call organisations.fence('assessments.device', 'matter');
call audit.watch('assessments.device');

-- Claims that count only once an assessor accepted them: N/A, and facts that switch off mandatory provisions.
create table assessments.claim (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  kind text not null check (kind in ('NOT_APPLICABLE', 'FACT')),
  subject text not null check (length(subject) between 1 and 20),
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  standing text not null check (standing in ('PENDING', 'ACCEPTED', 'REFUSED', 'DROPPED')),
  words text not null default '' check (length(words) <= 20000),
  assessor uuid,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  judged_at timestamptz,
  version integer not null default 0,
  unique (assessment_id, kind, subject),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, assessor, part) references organisations.part (matter, account_id, part),
  check (standing not in ('ACCEPTED', 'REFUSED') or (assessor is not null and judged_at is not null)),
  check (standing <> 'REFUSED' or words ~ '\S')
);
call organisations.fence('assessments.claim', 'matter');
call audit.watch('assessments.claim');

-- Statement 2 of the architecture: no verdict without its author; statement 1: the author took the part of the assessor.
create table assessments.verdict (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  case_id text not null check (length(case_id) between 1 and 20),
  provision text not null check (length(provision) between 1 and 20),
  planned boolean not null,
  outcome text not null check (outcome in ('OPEN', 'PASS', 'FAIL', 'INCONCLUSIVE', 'COVERED')),
  rationale text not null default '' check (length(rationale) <= 20000),
  row_refs text[] not null default '{}',
  inputs jsonb not null check (jsonb_typeof(inputs) = 'object'),
  revision_digest text not null check (revision_digest ~ '^[0-9a-f]{64}$'),
  assessor uuid,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  judged_at timestamptz,
  reopened_because text[] not null default '{}',
  version integer not null default 0,
  unique (assessment_id, case_id),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, assessor, part) references organisations.part (matter, account_id, part),
  check (outcome = 'OPEN' or (assessor is not null and judged_at is not null)),
  check (outcome = 'OPEN' or rationale ~ '\S')
);
call organisations.fence('assessments.verdict', 'matter');
call audit.watch('assessments.verdict');

-- What an assessor saw on one line of the plan; it never computes a verdict.
create table assessments.observation (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  case_id text not null,
  line_key text not null check (length(line_key) between 1 and 300),
  words text not null check (length(words) <= 20000),
  observer uuid not null,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  observed_at timestamptz not null,
  version integer not null default 0,
  unique (assessment_id, line_key),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, observer, part) references organisations.part (matter, account_id, part)
);
create index on assessments.observation (assessment_id, case_id);
call organisations.fence('assessments.observation', 'matter');
call audit.watch('assessments.observation');

-- A nonconformity (ISO/IEC 17065, 7.4.6). The manufacturer sees it once it was sent; only an assessor closes it.
create table assessments.finding (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  number integer not null check (number > 0),
  provision text check (length(provision) between 1 and 20),
  case_id text check (length(case_id) between 1 and 20),
  severity text not null check (severity in ('MINOR', 'MAJOR')),
  state text not null check (state in ('OPEN', 'ANSWERED', 'CONTESTED', 'ACCEPTED', 'CLOSED')),
  title text not null check (title ~ '\S' and length(title) <= 300),
  due date,
  raised_by uuid not null,
  part text not null default 'ASSESSOR' check (part = 'ASSESSOR'),
  raised_at timestamptz not null,
  sent_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  version integer not null default 0,
  unique (assessment_id, number),
  unique (id, matter),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter),
  foreign key (matter, raised_by, part) references organisations.part (matter, account_id, part),
  foreign key (matter, closed_by, part) references organisations.part (matter, account_id, part),
  check ((state = 'CLOSED') = (closed_by is not null and closed_at is not null))
);
call organisations.fence('assessments.finding', 'matter');
call audit.watch('assessments.finding');
create policy unsent on assessments.finding as restrictive for select using (
  sent_at is not null or coalesce(current_setting('sealwright.reach', true), '') not like 'maker:%');

create table assessments.finding_entry (
  id uuid primary key,
  finding_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  act text not null check (act in ('RAISED', 'ANSWERED', 'CONTESTED', 'ASKED_AGAIN', 'ACCEPTED', 'CLOSED')),
  words text not null check (words ~ '\S' and length(words) <= 20000),
  author uuid not null references organisations.account,
  written_at timestamptz not null,
  foreign key (finding_id, matter) references assessments.finding (id, matter)
);
create index on assessments.finding_entry (finding_id, written_at, id);
revoke update, delete on assessments.finding_entry from sealwright_app;
call organisations.fence('assessments.finding_entry', 'matter');
call audit.watch('assessments.finding_entry');
create policy unsent on assessments.finding_entry as restrictive for select using (
  exists (select from assessments.finding f where f.id = finding_id));

-- The dossier that people decide on, as the RFC 8785 bytes that its digest is over.
create table assessments.dossier (
  id uuid primary key,
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  content bytea not null,
  digest text not null check (digest = encode(sha256(content), 'hex')),
  completed_at timestamptz not null,
  foreign key (assessment_id, matter) references assessments.assessment (id, matter)
);
create index on assessments.dossier (assessment_id, completed_at, id);
revoke update, delete on assessments.dossier from sealwright_app;
call organisations.fence('assessments.dossier', 'matter');
call audit.watch('assessments.dossier');
-- What the body's people think of a product until they say so is theirs.
do $$
declare
  kept text;
begin
  foreach kept in array array['assessments.dossier', 'assessments.observation', 'assessments.verdict'] loop
    execute format('create policy not_for_makers on %s as restrictive for select using (
      coalesce(current_setting(''sealwright.reach'', true), '''') not like ''maker:%%'')', kept);
  end loop;
end
$$;
