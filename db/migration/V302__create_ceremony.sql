-- The ceremony of keys: one administrator proposes, a second and different one confirms. What was closed stays as it is.
call platform.open_schema('ceremony', 'append');

create table ceremony.proposal (
  id uuid primary key,
  kind text not null check (kind in ('ROTATION', 'COMPROMISE')),
  purpose text not null check (purpose in ('SEAL', 'LOG', 'PACKAGING', 'DOCUMENT')),
  kid text references keys.key,                                    -- the key that somebody else may have
  successor text check (successor ~ '^[A-Za-z0-9_-]{43}$'),        -- the next key: chosen where it is in a module, else named once it is made
  starts timestamptz,                                              -- from when the next key signs
  compromised_from timestamptz,                                    -- from when on what the key signed no longer counts
  reason text not null check (length(reason) between 1 and 1000),
  proposed_by uuid not null references organisations.account,
  proposed_at timestamptz not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  closed_by uuid references organisations.account,
  closed_at timestamptz,
  check (case kind when 'ROTATION' then kid is null and starts is not null and compromised_from is null
    else kid is not null and starts is null and compromised_from is not null end),
  check ((state = 'OPEN') = (closed_by is null) and (state = 'OPEN') = (closed_at is null)),
  constraint two_people check (state not in ('CONFIRMED', 'REFUSED') or closed_by <> proposed_by),
  constraint only_who_proposed_withdraws check (state <> 'WITHDRAWN' or closed_by = proposed_by)
);
create unique index one_open_proposal_a_purpose on ceremony.proposal (purpose) where state = 'OPEN';
grant update (state, closed_by, closed_at, successor) on ceremony.proposal to sealwright_app;
call audit.watch('ceremony.proposal');

create function ceremony.close_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'OPEN' or new.state = 'OPEN' then
    raise exception 'Proposal % is closed', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger close_once before update on ceremony.proposal for each row execute function ceremony.close_once();

create function ceremony.begin_open() returns trigger language plpgsql as $$
begin
  if new.state <> 'OPEN' then
    raise exception 'A proposal begins open' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger begin_open before insert on ceremony.proposal for each row execute function ceremony.begin_open();

-- The first key of a purpose is made by the portal at a start; every later one was confirmed by a second person.
create function ceremony.require_confirmation() returns trigger language plpgsql as $$
begin
  if exists (select from keys.key where purpose = new.purpose and kid <> new.kid)
    and not exists (select from ceremony.proposal
      where state = 'CONFIRMED' and purpose = new.purpose and successor = new.kid) then
    raise exception 'Key % was confirmed by nobody', new.kid using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create constraint trigger confirmed after insert on keys.key
  deferrable initially deferred for each row execute function ceremony.require_confirmation();

-- What people were told about a key that comes to its end, so that each is told once.
create table ceremony.alarm (
  kid text not null references keys.key,
  days int not null check (days >= 0), -- how many were left, at most
  told_at timestamptz not null,
  primary key (kid, days)
);
