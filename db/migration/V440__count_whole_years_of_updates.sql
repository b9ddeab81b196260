-- "Updates until 2033" asks for the whole of that year: a seal carries the last year that its promise covers to the end, so
-- that the index alone answers, and nobody reads every seal whose updates end earlier that year. See docs/decisions/0033.
create or replace function registry.tokens(product text, maker text, brand text, models text[], gtins text[], category text, level text,
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
      's=' || lower(status), 'y=' || least(extract(year from support_ends + 1) - 1, 2100)]);
end
$$;

update registry.findable
set tokens = ts_delete(tokens, 'y=' || least(extract(year from support_ends), 2100))
  || array_to_tsvector(array['y=' || least(extract(year from support_ends + 1) - 1, 2100)])
where extract(year from support_ends + 1) - 1 <> extract(year from support_ends);
