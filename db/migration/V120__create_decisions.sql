-- Decisions: cases, who reviewed and who decided them, on which dossier, with which reasons.
call platform.open_schema('decisions', 'write');

-- What only the body's people read, whatever a query forgets.
create function decisions.inside() returns boolean language sql stable parallel safe as $$
  select split_part(coalesce(current_setting('sealwright.reach', true), ''), ':', 1) in ('system', 'body')
$$;

create table decisions.counter (
  year integer primary key,
  last integer not null
);

-- The parts of reviewer and certifier are fixed here, so that nobody stands in these columns who did not take them.
create table decisions.case_file (
  id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{4}-[0-9]{4,}$'),
  kind text not null check (kind in
    ('GRANT', 'RENEW', 'EXTEND', 'REDUCE', 'SUSPEND', 'REINSTATE', 'WITHDRAW', 'TERMINATE', 'APPEAL')),
  state text not null check (state in
    ('OPEN', 'IN_REVIEW', 'REVIEWED', 'DECIDED', 'RETURNED', 'DEFERRED', 'VOIDED', 'CANCELLED')),
  state_since timestamptz not null,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  product text not null check (length(product) between 1 and 200),
  level text check (length(level) between 1 and 40),
  submission_id uuid,
  assessment_id uuid,
  seal_number text check (seal_number ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$'),
  appeal_of uuid references decisions.case_file,
  request text check (length(request) between 1 and 4000),
  dossier text check (dossier ~ '^[0-9a-f]{64}$'),
  opened_by uuid not null,
  opened_at timestamptz not null,
  reviewer_id uuid,
  reviewer_part text generated always as ('REVIEWER') stored,
  certifier_id uuid,
  certifier_part text generated always as ('CERTIFIER') stored,
  deferred_until date,
  changed text check (length(changed) between 1 and 4000),
  version integer not null default 0,
  unique (id, kind),
  foreign key (matter, reviewer_id, reviewer_part) references organisations.part (matter, account_id, part),
  foreign key (matter, certifier_id, certifier_part) references organisations.part (matter, account_id, part),
  check (reviewer_id <> certifier_id),
  check ((kind = 'GRANT') = (seal_number is null) or kind = 'APPEAL'),
  check (kind <> 'GRANT' or submission_id is not null),
  check (kind = 'GRANT' or matter = id),
  check ((kind = 'APPEAL') = (appeal_of is not null)),
  check ((state = 'DEFERRED') = (deferred_until is not null)),
  check ((state = 'VOIDED') = (changed is not null)),
  check (state not in ('IN_REVIEW', 'REVIEWED', 'DECIDED', 'DEFERRED') or reviewer_id is not null and dossier is not null),
  check (state not in ('DECIDED', 'DEFERRED') or certifier_id is not null)
);
create index on decisions.case_file (state, state_since, id);
create index on decisions.case_file (maker_id, opened_at, id);
create index on decisions.case_file (submission_id) where submission_id is not null;
create unique index one_pending_grant on decisions.case_file (submission_id)
  where kind = 'GRANT' and state not in ('DECIDED', 'VOIDED', 'CANCELLED');
create unique index one_pending_case on decisions.case_file (seal_number, kind)
  where seal_number is not null and state not in ('DECIDED', 'VOIDED', 'CANCELLED');
call audit.watch('decisions.case_file');
call organisations.fence('decisions.case_file', 'matter');

-- The transition table of CaseState once more, for whatever does not go through the portal.
create function decisions.refuse_illegal_step() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.kind <> old.kind or new.maker_id <> old.maker_id or new.matter <> old.matter then
    raise exception 'case % keeps what it is about', old.number using errcode = 'integrity_constraint_violation';
  end if;
  if new.state <> old.state and not (
      old.state = 'OPEN' and new.state in ('IN_REVIEW', 'VOIDED', 'CANCELLED')
      or old.state = 'IN_REVIEW' and new.state in ('REVIEWED', 'RETURNED', 'VOIDED', 'CANCELLED')
      or old.state = 'REVIEWED' and new.state in ('DECIDED', 'RETURNED', 'DEFERRED', 'VOIDED', 'CANCELLED')
      or old.state = 'DEFERRED' and new.state in ('REVIEWED', 'VOIDED', 'CANCELLED')
      or old.state = 'RETURNED' and new.state in ('OPEN', 'VOIDED', 'CANCELLED')) then
    raise exception 'case % can not turn from % into %', old.number, old.state, new.state
      using errcode = 'integrity_constraint_violation', constraint = 'legal_step';
  end if;
  return new;
end
$$;
create trigger legal_step before update on decisions.case_file
  for each row execute function decisions.refuse_illegal_step();

-- A case about a seal has a dossier of its own: the exact bytes that its digest is over (RFC 8785).
create table decisions.own_dossier (
  case_id uuid primary key references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  canonical bytea not null
);

-- Why somebody raised a case, for the body's people alone.
create table decisions.concern (
  case_id uuid primary key references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  body text not null check (length(body) between 1 and 10000)
);

create table decisions.review (
  id uuid primary key,
  case_id uuid not null references decisions.case_file,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  account_id uuid not null,
  part text generated always as ('REVIEWER') stored,
  dossier text not null check (dossier ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('CONFIRMED', 'RETURNED')),
  note text not null check (length(note) between 1 and 10000),
  at timestamptz not null,
  foreign key (matter, account_id, part) references organisations.part (matter, account_id, part)
);
create index on decisions.review (case_id, at, id);
call audit.watch('decisions.review');

create table decisions.decision (
  id uuid primary key,
  case_id uuid not null,
  kind text not null,
  maker_id uuid not null references organisations.organisation,
  matter uuid not null,
  account_id uuid not null,
  part text generated always as ('CERTIFIER') stored,
  dossier text not null check (dossier ~ '^[0-9a-f]{64}$'),
  outcome text not null check (outcome in ('GRANT', 'LIMIT', 'REFUSE', 'RETURN', 'DEFER')),
  level text,
  scope text check (length(scope) between 1 and 2000),
  conditions text[] not null default '{}',
  public_reason text check (length(public_reason) between 1 and 2000),
  until date,
  at timestamptz not null,
  foreign key (case_id, kind) references decisions.case_file (id, kind),
  foreign key (matter, account_id, part) references organisations.part (matter, account_id, part),
  check (outcome = 'GRANT' and kind in ('GRANT', 'RENEW', 'EXTEND', 'REINSTATE', 'APPEAL') or public_reason is not null),
  check (kind in ('GRANT', 'RENEW', 'EXTEND') or outcome not in ('LIMIT', 'RETURN')),
  check (outcome <> 'LIMIT' or level is not null or scope is not null),
  check ((outcome = 'DEFER') = (until is not null)),
  check (cardinality(conditions) = 0 or outcome in ('GRANT', 'LIMIT'))
);
create index on decisions.decision (case_id, at, id);
create unique index decided_once on decisions.decision (case_id) where outcome in ('GRANT', 'LIMIT', 'REFUSE');
call audit.watch('decisions.decision');
call organisations.fence('decisions.decision', 'matter');

-- What a decision says to the body's people alone.
create table decisions.private_reason (
  decision_id uuid primary key references decisions.decision,
  maker_id uuid not null references organisations.organisation,
  body text not null check (length(body) between 1 and 10000)
);

alter table decisions.own_dossier enable row level security;
create policy inside on decisions.own_dossier using (decisions.inside());
alter table decisions.concern enable row level security;
create policy inside on decisions.concern using (decisions.inside());
alter table decisions.review enable row level security;
create policy inside on decisions.review using (decisions.inside());
alter table decisions.private_reason enable row level security;
create policy inside on decisions.private_reason using (decisions.inside());

revoke update, delete on decisions.review, decisions.decision, decisions.own_dossier from sealwright_app;
revoke delete on decisions.case_file from sealwright_app;

-- Review and decision are on the dossier that the case stands on now, in the matter of the case; an appeal is heard by
-- people who took no part at all in what it is about.
create function decisions.refuse_unfounded() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  about decisions.case_file;
begin
  select * into about from decisions.case_file where id = new.case_id;
  if about.matter <> new.matter or about.maker_id <> new.maker_id then
    raise exception 'case % is another matter', about.number using errcode = 'integrity_constraint_violation';
  end if;
  if about.dossier is distinct from new.dossier then
    raise exception 'case % stands on another dossier', about.number
      using errcode = 'integrity_constraint_violation', constraint = 'on_current_dossier';
  end if;
  if about.appeal_of is not null and exists (
      select from organisations.part p join decisions.case_file c on c.matter = p.matter
      where c.id = about.appeal_of and p.account_id = new.account_id) then
    raise exception 'account % took part in what case % is about', new.account_id, about.number
      using errcode = 'integrity_constraint_violation', constraint = 'other_people';
  end if;
  return new;
end
$$;
create trigger founded before insert on decisions.review for each row execute function decisions.refuse_unfounded();
create trigger founded before insert on decisions.decision for each row execute function decisions.refuse_unfounded();
