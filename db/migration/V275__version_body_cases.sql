-- Test cases that the body wrote itself are edited here, in words alone. Version 1 is the one in the published file; what
-- is kept here begins with version 2 and is only ever added to.
create table catalogue.case_version (
  id uuid primary key,
  method_id text not null references catalogue.publication,
  case_id text not null check (length(case_id) between 1 and 40),
  number integer not null check (number >= 2),
  begun_at timestamptz not null,
  unique (method_id, case_id, number)
);
revoke update, delete on catalogue.case_version from sealwright_app;
call audit.watch('catalogue.case_version');

-- What people did with a version, in order. Words are written whole each time (RFC 8785).
create table catalogue.case_step (
  version_id uuid not null references catalogue.case_version,
  position integer not null check (position >= 1),
  step text not null check (step in ('WRITTEN', 'PROPOSED', 'REFUSED', 'ACTIVATED', 'DISCARDED')),
  words text check (length(words) between 2 and 200000),
  digest text not null check (digest ~ '^sha-256:[0-9a-f]{64}$'),
  reason text not null default '' check (length(reason) <= 2000),
  account_id uuid not null references organisations.account,
  taken_at timestamptz not null,
  primary key (version_id, position),
  check ((step = 'WRITTEN') = (words is not null)),
  check (digest = 'sha-256:' || encode(sha256(convert_to(words, 'UTF8')), 'hex')), -- null, so no objection, where there are no words
  check (step not in ('WRITTEN', 'REFUSED', 'DISCARDED') or reason ~ '\S')
);
create unique index on catalogue.case_step (version_id) where step = 'ACTIVATED';
revoke update, delete on catalogue.case_step from sealwright_app;
call audit.watch('catalogue.case_step');

-- Versions follow each other: a next one begins when the one before came into force or was discarded.
create function catalogue.refuse_untimely_version() returns trigger language plpgsql as $$
begin
  if new.number <> (select coalesce(max(number), 1) + 1 from catalogue.case_version
      where method_id = new.method_id and case_id = new.case_id)
    or exists (select from catalogue.case_version v
      where v.method_id = new.method_id and v.case_id = new.case_id
        and not exists (select from catalogue.case_step s where s.version_id = v.id and s.step in ('ACTIVATED', 'DISCARDED'))) then
    raise exception 'case % has an open version', new.case_id
      using errcode = 'integrity_constraint_violation', constraint = 'one_open_version';
  end if;
  return new;
end
$$;
create trigger timely before insert on catalogue.case_version
  for each row execute function catalogue.refuse_untimely_version();

-- Only the legal next step; what came into force or was discarded is frozen; nobody activates what they wrote or proposed.
create function catalogue.refuse_illegal_step() returns trigger language plpgsql as $$
declare
  last catalogue.case_step;
begin
  select * into last from catalogue.case_step where version_id = new.version_id order by position desc limit 1;
  if new.position <> coalesce(last.position, 0) + 1 or not (
      last.step is null and new.step = 'WRITTEN'
      or last.step = 'WRITTEN' and new.step in ('WRITTEN', 'PROPOSED', 'DISCARDED')
      or last.step = 'PROPOSED' and new.step in ('REFUSED', 'ACTIVATED')
      or last.step = 'REFUSED' and new.step in ('WRITTEN', 'DISCARDED'))
    or new.step <> 'WRITTEN' and new.digest <> last.digest then
    raise exception 'a version of a case can not turn from % into %', last.step, new.step
      using errcode = 'integrity_constraint_violation', constraint = 'legal_step';
  end if;
  if new.step = 'ACTIVATED' and exists (select from catalogue.case_step s
      where s.version_id = new.version_id and s.step in ('WRITTEN', 'PROPOSED') and s.account_id = new.account_id) then
    raise exception 'who wrote or proposed a version does not activate it'
      using errcode = 'integrity_constraint_violation', constraint = 'four_eyes';
  end if;
  return new;
end
$$;
create trigger legal_step before insert on catalogue.case_step
  for each row execute function catalogue.refuse_illegal_step();
