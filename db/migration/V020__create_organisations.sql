-- Organisations, their people, and the parts that people take in a matter.
call platform.open_schema('organisations', 'write');

create table organisations.organisation (
  id uuid primary key,
  kind text not null check (kind in ('MANUFACTURER', 'LABORATORY', 'BODY')),
  name text not null check (length(name) between 1 and 200),
  country char(2) check (country ~ '^[A-Z]{2}$'),
  address text,
  registered_id text,
  website text,
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
  created_at timestamptz not null,
  version integer not null default 0
);
create unique index only_one_body on organisations.organisation ((kind)) where kind = 'BODY';
create index on organisations.organisation (kind, name, id);
call audit.watch('organisations.organisation');

-- A person. Without a password hash nobody signs in: an invitation or a reset sets it.
create table organisations.account (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
  created_at timestamptz not null,
  version integer not null default 0
);
create unique index on organisations.account (email);
call audit.watch('organisations.account');

create table organisations.membership (
  account_id uuid not null references organisations.account,
  organisation_id uuid not null references organisations.organisation,
  roles text[] not null check (cardinality(roles) > 0),
  created_at timestamptz not null,
  version integer not null default 0,
  primary key (account_id, organisation_id)
);
create index on organisations.membership (organisation_id);
call audit.watch('organisations.membership');

-- In whom a person has an interest, and until when they act in nothing of theirs (cooling-off).
create table organisations.interest (
  id uuid primary key,
  account_id uuid not null references organisations.account,
  maker_id uuid not null references organisations.organisation,
  reason text not null check (length(reason) between 1 and 2000),
  declared_at timestamptz not null,
  ends_on date,
  version integer not null default 0
);
create index on organisations.interest (account_id, maker_id);
call audit.watch('organisations.interest');

-- Statement 1 of the architecture. A matter is one evaluation with its review and its decision: a submission, or a case
-- about a seal. RAISER is who brought a concern; who raised it does not decide it.
create table organisations.part (
  matter uuid not null,
  maker_id uuid not null references organisations.organisation,
  account_id uuid not null references organisations.account,
  part text not null check (part in ('APPLICATION_REVIEWER', 'ASSESSOR', 'REVIEWER', 'CERTIFIER', 'RAISER')),
  taken_at timestamptz not null,
  primary key (matter, account_id, part)
);
create unique index four_eyes on organisations.part (matter, account_id)
  where part in ('ASSESSOR', 'REVIEWER', 'CERTIFIER', 'RAISER');
create index on organisations.part (account_id, taken_at);
call audit.watch('organisations.part');

create function organisations.refuse_interested() returns trigger language plpgsql as $$
begin
  if exists (select from organisations.interest i where i.account_id = new.account_id and i.maker_id = new.maker_id
      and (i.ends_on is null or i.ends_on >= current_date)) then
    raise exception 'account % declared an interest in maker %', new.account_id, new.maker_id
      using errcode = 'integrity_constraint_violation', constraint = 'no_interest';
  end if;
  return new;
end
$$;
create trigger no_interest before insert or update on organisations.part
  for each row execute function organisations.refuse_interested();

-- A matter that a laboratory was asked to evaluate; its people reach that matter and no other.
create table organisations.commission (
  matter uuid not null,
  laboratory_id uuid not null references organisations.organisation,
  maker_id uuid not null references organisations.organisation,
  commissioned_at timestamptz not null,
  ended_at timestamptz,
  primary key (matter, laboratory_id)
);
call audit.watch('organisations.commission');

-- Statement 5: what the current transaction may see. Unset, nothing.
create function organisations.reaches(maker uuid, of_matter uuid) returns boolean language sql stable parallel safe as $$
  select case split_part(coalesce(current_setting('sealwright.reach', true), ''), ':', 1)
    when 'system' then true
    when 'body' then true
    when 'maker' then maker::text = split_part(current_setting('sealwright.reach', true), ':', 2)
    when 'laboratory' then exists (select from organisations.commission c
      where c.matter = of_matter and c.ended_at is null
        and c.laboratory_id::text = split_part(current_setting('sealwright.reach', true), ':', 2))
    else false
  end
$$;

-- Puts a maker-owned table behind the fence: its maker_id, and the matter it belongs to as a column or expression.
create procedure organisations.fence(fenced regclass, matter text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fenced);
  execute format('create policy reach on %s using (organisations.reaches(maker_id, %s)) with check (organisations.reaches(maker_id, %s))',
    fenced, matter, matter);
end
$$;
