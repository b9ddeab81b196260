-- When a compromise was declared: whatever was verified before has to be verified again.
alter table keys.key add declared_at timestamptz check ((declared_at is null) = (compromised_from is null));
grant update (declared_at) on keys.key to sealwright_app;
