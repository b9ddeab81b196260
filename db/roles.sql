-- The three roles of a Sealwright database. Run once by a superuser on a new server, and again whenever this file
-- changes; it holds no passwords. Set them afterwards: alter role sealwright_app password '…'.
--
--   sealwright_owner   migrates; owns every schema and table; the portal never runs as it
--   sealwright_app     runs the portal; row-level security applies to it; inserts and selects only in the trail and the log
--   sealwright_reader  serves public reads; sees the registry and the catalogue, nothing else
do $$
begin
  if not exists (select from pg_roles where rolname = 'sealwright_owner') then
    create role sealwright_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'sealwright_app') then
    create role sealwright_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'sealwright_reader') then
    create role sealwright_reader login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end
$$;

-- The portal's pool for public reads may take the reader's place after it has connected, which costs no second password.
grant sealwright_reader to sealwright_app;
