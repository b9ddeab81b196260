-- Applications of manufacturers: the product, what they claim (ICS), how its mechanisms work (IXIT), and the frozen
-- revisions that the body judges. Each answer and each row is an aggregate of its own, so that colleagues don't collide;
-- freezing locks the submission's row, edits take it for share.
call platform.open_schema('submissions', 'write');

-- The last number given out in a year: 2026-0147.
create table submissions.numbering (
  year integer primary key check (year between 2000 and 9999),
  last integer not null check (last > 0)
);

create table submissions.submission (
  id uuid primary key,
  maker_id uuid not null references organisations.organisation,
  number text not null unique check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
  scheme text not null,
  level text not null,
  edition text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  created_by uuid not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  reviewer uuid,
  closed_at timestamptz,
  version integer not null default 0,
  unique (id, maker_id),
  check (state = 'DRAFT' or state = 'WITHDRAWN' or submitted_at is not null),
  check (state not in ('ACCEPTED', 'RETURNED', 'REJECTED') or reviewer is not null)
);
create index on submissions.submission (maker_id, created_at desc, id);
create index on submissions.submission (state, submitted_at, id);
call organisations.fence('submissions.submission', 'id');
call audit.watch('submissions.submission');

create table submissions.product (
  submission_id uuid primary key,
  maker_id uuid not null,
  name text not null check (length(name) <= 200),
  brand text not null check (length(brand) <= 200),
  category text not null check (length(category) <= 100),
  models text[] not null,
  gtins text[] not null,
  hardware_revisions text[] not null,
  firmware text[] not null,
  support_ends date,
  security_contact text not null check (length(security_contact) <= 500),
  photo text check (photo ~ '^[0-9a-f]{64}$'),
  version integer not null default 0,
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
call organisations.fence('submissions.product', 'submission_id');
call audit.watch('submissions.product');

create table submissions.fact_answer (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  fact text not null check (fact ~ '^([0-9]{1,2}|[a-z]{1,2})$'),
  answer text check (answer in ('YES', 'NO')),
  version integer not null default 0,
  unique (submission_id, fact),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
call organisations.fence('submissions.fact_answer', 'submission_id');
call audit.watch('submissions.fact_answer');

create table submissions.ics_answer (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  provision text not null,
  support text check (support in ('YES', 'NO', 'NOT_APPLICABLE')),
  detail text not null check (length(detail) <= 20000),
  version integer not null default 0,
  unique (submission_id, provision),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
call organisations.fence('submissions.ics_answer', 'submission_id');
call audit.watch('submissions.ics_answer');

-- A table that the product has no use for, and why. Rows and a declaration exclude each other in the act that saves them.
create table submissions.ixit_declaration (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  table_name text not null,
  reason text not null check (length(reason) between 1 and 20000),
  version integer not null default 0,
  unique (submission_id, table_name),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
call organisations.fence('submissions.ixit_declaration', 'submission_id');
call audit.watch('submissions.ixit_declaration');

create table submissions.ixit_row (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  table_name text not null,
  row_id text not null check (length(row_id) <= 200),
  position integer not null check (position > 0),
  entries jsonb not null check (jsonb_typeof(entries) = 'object'),
  version integer not null default 0,
  unique (submission_id, table_name, row_id),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
create index on submissions.ixit_row (submission_id, table_name, position, id);
call organisations.fence('submissions.ixit_row', 'submission_id');
call audit.watch('submissions.ixit_row');

-- The agreement of ISO/IEC 17065, 4.1.2: which text, by whom, when.
create table submissions.acceptance (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  agreement text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  unique (submission_id, agreement),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
revoke update, delete on submissions.acceptance from sealwright_app;
call organisations.fence('submissions.acceptance', 'submission_id');
call audit.watch('submissions.acceptance');

-- Statement 4 of the architecture: what was frozen never changes. The bytes are the RFC 8785 form that the digest is over.
create table submissions.revision (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  number integer not null check (number > 0),
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  content bytea not null,
  digest text not null check (digest = encode(sha256(content), 'hex')),
  unique (submission_id, number),
  unique (id, submission_id),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
revoke update, delete on submissions.revision from sealwright_app;
call organisations.fence('submissions.revision', 'submission_id');
call audit.watch('submissions.revision');

-- What the application review came to (7.3): the questions of a return and the reason of a rejection are compulsory.
create table submissions.review (
  id uuid primary key,
  submission_id uuid not null,
  maker_id uuid not null,
  revision_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'RETURNED', 'REJECTED')),
  words text not null check (length(words) <= 20000),
  reviewer uuid not null,
  reviewed_at timestamptz not null,
  check (outcome = 'ACCEPTED' or words ~ '\S'),
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id),
  foreign key (revision_id, submission_id) references submissions.revision (id, submission_id)
);
create index on submissions.review (submission_id, reviewed_at desc, id);
revoke update, delete on submissions.review from sealwright_app;
call organisations.fence('submissions.review', 'submission_id');
call audit.watch('submissions.review');
