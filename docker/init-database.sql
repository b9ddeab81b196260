-- Run by psql (15 or newer) as superuser after db/roles.sql, once on a new server: passwords from the environment, and the
-- database that the owner's migrations fill. docker/compose.yaml does it; docs/operations.md shows it by hand.
\set ON_ERROR_STOP on
\getenv owner_password SEALWRIGHT_OWNER_PASSWORD
\getenv app_password SEALWRIGHT_APP_PASSWORD
\getenv reader_password SEALWRIGHT_READER_PASSWORD
-- Neither the server's log nor the session's history should learn them.
set log_statement = 'none';
set log_min_duration_statement = -1;
alter role sealwright_owner password :'owner_password';
alter role sealwright_app password :'app_password';
alter role sealwright_reader password :'reader_password';

create database sealwright owner sealwright_owner;
revoke all on database sealwright from public;
grant connect on database sealwright to sealwright_app, sealwright_reader;
