-- What people look for: a narrow row a seal, kept by triggers on registry.seal, so that search reads no documents and the
-- daily sweep writes no search index. See docs/decisions/0033.

-- The words of a text, folded. Cut at 100 characters: no name of a product may be too long to be listed.
create function registry.words_of(text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
  return array(select left(word, 100)
    from unnest(regexp_split_to_array(registry.fold($1), '[[:space:][:punct:]]+')) word where word <> '');
end
$$;

-- A text folded and without what parts its words: how models and names are compared.
create function registry.joined(text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return left(regexp_replace(registry.fold($1), '[[:space:][:punct:]]+', '', 'g'), 400);
end
$$;

-- Everything by which a seal is found: words as they are, and what must be named exactly with a letter in front. Everything
-- is folded in one go, which is what takes time here.
create function registry.tokens(product text, maker text, brand text, models text[], gtins text[], category text, level text,
    status text, support_ends date) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  parting constant text := chr(31);
  folded constant text := registry.fold(
    product || parting || maker || parting || brand || parting || array_to_string(models, parting));
  whole constant text[] := string_to_array(regexp_replace(folded, '[[:space:][:punct:]]+', '', 'g'), parting);
begin
  return array_to_tsvector(
    array(select left(word, 100) from unnest(regexp_split_to_array(folded, '[[:space:][:punct:]' || parting || ']+')) word
      where word <> '')
    || array(select left(model, 400) from unnest(whole[4:]) model where model <> '')
    || array(select 'm=' || left(model, 400) from unnest(whole[4:]) model)
    || array(select 'g=' || lpad(gtin, 14, '0') from unnest(gtins) gtin)
    || array['n=' || left(whole[1], 400), 'a=' || left(whole[2], 400), 'c=' || category, 'l=' || level,
      's=' || lower(status), 'y=' || least(extract(year from support_ends), 2100)]);
end
$$;

create table registry.findable (
  number text collate "C" primary key references registry.seal on delete cascade,
  ended boolean not null,
  tokens tsvector not null,
  name text collate "C" not null,
  product text not null,
  maker text not null,
  category text not null,
  level text not null,
  edition text not null,
  status text not null,
  support_ends date not null,
  valid_until timestamptz not null
);

-- Every word of a product or maker, for what is only spelled alike; every maker, to be suggested. They only grow.
create table registry.spelling (word text collate "C" primary key);
create table registry.maker (name text primary key, folded text not null);

create function registry.list() returns trigger language plpgsql as $$
declare
  brand constant text := coalesce(new.document #>> '{product,brand}', '');
begin
  insert into registry.findable as listed (number, ended, tokens, name, product, maker, category, level, edition, status, support_ends,
    valid_until)
  values (new.number, new.status <> 'ACTIVE',
    registry.tokens(new.product, new.maker, brand, new.models, new.gtins, new.category, new.level, new.status, new.support_ends),
    left(registry.fold(new.product), 400), new.product, new.maker, new.category, new.level,
    coalesce(new.document ->> 'edition', ''), new.status, new.support_ends, new.valid_until)
  on conflict (number) do update set ended = excluded.ended, tokens = excluded.tokens, name = excluded.name,
    product = excluded.product, maker = excluded.maker, category = excluded.category, level = excluded.level,
    edition = excluded.edition, status = excluded.status, support_ends = excluded.support_ends,
    valid_until = excluded.valid_until;
  -- in one order, so that two acts never wait for each other
  insert into registry.spelling (word)
  select distinct made.word from unnest(registry.words_of(new.product || ' ' || new.maker || ' ' || brand)) made (word)
  where made.word ~ '^[^0-9]{3,}$' and not exists (select from registry.spelling known where known.word = made.word)
  order by made.word on conflict do nothing;
  if not exists (select from registry.maker where name = new.maker) then
    insert into registry.maker (name, folded) values (new.maker, registry.fold(new.maker)) on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger list_new after insert on registry.seal for each row execute function registry.list();
create trigger list_changed after update on registry.seal for each row
  when ((old.product, old.maker, old.models, old.gtins, old.category, old.level, old.status, old.support_ends, old.valid_until,
      old.document #> '{product,brand}', old.document -> 'edition') is distinct from
    (new.product, new.maker, new.models, new.gtins, new.category, new.level, new.status, new.support_ends, new.valid_until,
      new.document #> '{product,brand}', new.document -> 'edition'))
  execute function registry.list();

insert into registry.findable
select number, status <> 'ACTIVE',
  registry.tokens(product, maker, coalesce(document #>> '{product,brand}', ''), models, gtins, category, level, status, support_ends),
  left(registry.fold(product), 400), product, maker, category, level, coalesce(document ->> 'edition', ''), status, support_ends,
  valid_until
from registry.seal;
insert into registry.spelling
select distinct word from registry.seal,
  unnest(registry.words_of(product || ' ' || maker || ' ' || coalesce(document #>> '{product,brand}', ''))) word
where word ~ '^[^0-9]{3,}$';
insert into registry.maker select distinct on (maker) maker, registry.fold(maker) from registry.seal;

-- Reads must take the same time whatever was written a moment ago: no list of what waits to be sorted in.
create index on registry.findable using gin (tokens) with (fastupdate = off);
create index on registry.findable (ended, number);
create index on registry.findable (name, number) where not ended;
create index on registry.spelling using gin (word registry.gin_trgm_ops);
create index on registry.maker using gin (folded registry.gin_trgm_ops);

-- What search read until now. The column held the same words once more.
alter table registry.seal drop column search;

grant select on registry.findable, registry.spelling, registry.maker to sealwright_reader;

-- At most so many of what a query matches, by its index alone: what the planner thinks of a word that somebody typed must not
-- decide how long an answer takes.
create function registry.found(asked tsquery, until date, most integer) returns setof registry.findable
  language sql stable set enable_seqscan = off as $$
  select * from registry.findable
  where tokens @@ asked and (until is null or support_ends >= until) limit most
$$;
