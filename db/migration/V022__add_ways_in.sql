-- How people come in: invitations, registrations of manufacturers, forgotten passwords. The links that go out by mail
-- are derived from the row's id (docs/decisions/0009-links-that-go-out-by-mail.md), so nothing here opens anything.

alter table organisations.account add column acts_for uuid references organisations.organisation;
comment on column organisations.account.acts_for is 'for whom the person acted last, where they belong to several';

create table organisations.invitation (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation,
  email text not null check (email = lower(email) and length(email) <= 254),
  roles text[] not null check (cardinality(roles) > 0),
  invited_by uuid references organisations.account,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'REVOKED')),
  account_id uuid references organisations.account,
  version integer not null default 0,
  check ((state = 'ACCEPTED') = (account_id is not null))
);
create unique index one_open_invitation on organisations.invitation (organisation_id, email) where state = 'OPEN';
alter table organisations.invitation enable row level security;
create policy reach on organisations.invitation
  using (organisations.reaches_own(organisation_id)) with check (organisations.reaches_own(organisation_id));
call audit.watch('organisations.invitation');

create table organisations.registration (
  id uuid primary key,
  company text not null check (length(company) between 1 and 200),
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email) and length(email) <= 254),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  confirmed_at timestamptz,
  version integer not null default 0
);
create index on organisations.registration (expires_at);
call audit.watch('organisations.registration');

-- Asked for by address, whether or not there is such an account: the two must not differ.
create table organisations.password_reset (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  used_at timestamptz,
  version integer not null default 0
);
create index on organisations.password_reset (email, expires_at);
call audit.watch('organisations.password_reset');

-- Tries that are counted: digests of who and from where, never an address itself.
create table organisations.attempt (
  subject text primary key,
  tries integer not null check (tries >= 0),
  until timestamptz not null
);
create index on organisations.attempt (until);

-- For whom a person may act, whatever they act for now.
create function organisations.employers(uuid) returns setof uuid language sql stable security definer
  set search_path = pg_catalog as $$
  select m.organisation_id from organisations.membership m where m.account_id = $1
$$;
