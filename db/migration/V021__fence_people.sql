-- Statement 5 for the people's own tables, and statement 1 made whole: what the database itself refuses.

alter table organisations.interest
  add column ended_on date,
  add constraint cooling_off_after_end check (ended_on is null or ends_on >= ended_on);
comment on column organisations.interest.ended_on is 'the last day of the interest itself; null while it lasts';
comment on column organisations.interest.ends_on is 'the last day of the cooling-off time; null while the interest lasts';

-- Who is bound to whom, whatever the current reach: the rules of parts must see what their caller may not.
create function organisations.is_member(uuid, uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog as $$
  select exists (select from organisations.membership m where m.account_id = $1 and m.organisation_id = $2)
$$;

create or replace function organisations.refuse_interested() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if exists (select from organisations.interest i where i.account_id = new.account_id and i.maker_id = new.maker_id
      and (i.ends_on is null or i.ends_on >= current_date)) then
    raise exception 'account % declared an interest in maker %', new.account_id, new.maker_id
      using errcode = 'integrity_constraint_violation', constraint = 'no_interest';
  end if;
  if organisations.is_member(new.account_id, new.maker_id) then
    raise exception 'account % belongs to maker %', new.account_id, new.maker_id
      using errcode = 'integrity_constraint_violation', constraint = 'not_own_maker';
  end if;
  return new;
end
$$;

-- Who took a part took it: nobody gives it back to take another.
revoke update, delete on organisations.part from sealwright_app;
call organisations.fence('organisations.part', 'matter');

-- An organisation that the current transaction acts for, or may see all of.
create function organisations.reaches_own(organisation uuid) returns boolean language sql stable parallel safe as $$
  select case split_part(coalesce(current_setting('sealwright.reach', true), ''), ':', 1)
    when 'system' then true
    when 'body' then true
    when 'maker' then organisation::text = split_part(current_setting('sealwright.reach', true), ':', 2)
    when 'laboratory' then organisation::text = split_part(current_setting('sealwright.reach', true), ':', 2)
    else false
  end
$$;

alter table organisations.membership enable row level security;
create policy reach on organisations.membership
  using (organisations.reaches_own(organisation_id)) with check (organisations.reaches_own(organisation_id));

-- Not by reaches(), which reads this table.
alter table organisations.commission enable row level security;
create policy reach on organisations.commission
  using (organisations.reaches_own(laboratory_id) or organisations.reaches_own(maker_id))
  with check (organisations.reaches_own(laboratory_id) or organisations.reaches_own(maker_id));

-- A manufacturer learns nothing of who declared an interest in it.
alter table organisations.interest enable row level security;
create policy reach on organisations.interest
  using (split_part(coalesce(current_setting('sealwright.reach', true), ''), ':', 1) in ('system', 'body', 'laboratory'));
