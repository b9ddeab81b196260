-- The same rules as before, in PL/pgSQL. PostgreSQL sets up a function in SQL anew for each row that it can't inline, and
-- can't inline one that asks another table: 40 microseconds a row, four tenths of a second on ten thousand rows of a table.
create or replace function organisations.reaches(maker uuid, of_matter uuid) returns boolean language plpgsql stable parallel safe as $$
declare
  reach constant text := coalesce(current_setting('sealwright.reach', true), '');
begin
  case split_part(reach, ':', 1)
    when 'maker' then
      return maker::text = split_part(reach, ':', 2);
    when 'system', 'body' then
      return true;
    when 'laboratory' then
      return exists (select from organisations.commission c
        where c.matter = of_matter and c.ended_at is null and c.laboratory_id::text = split_part(reach, ':', 2));
    else
      return false;
  end case;
end
$$;

create or replace function organisations.reaches_own(organisation uuid) returns boolean language plpgsql stable parallel safe as $$
declare
  reach constant text := coalesce(current_setting('sealwright.reach', true), '');
begin
  case split_part(reach, ':', 1)
    when 'system', 'body' then
      return true;
    when 'maker', 'laboratory' then
      return organisation::text = split_part(reach, ':', 2);
    else
      return false;
  end case;
end
$$;
