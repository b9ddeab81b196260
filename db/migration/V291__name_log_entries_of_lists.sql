-- Where an archived list stands in the public log, so that a past day can be shown with its proof.
alter table seals.archived_list add log_entry uuid unique references transparency.entry;
update seals.archived_list a set log_entry = e.id
  from transparency.entry e
  where e.kind = 'status-list' and convert_from(e.leaf, 'UTF8')::jsonb ->> 'digest' = 'sha-256:' || a.digest;
alter table seals.archived_list alter log_entry set not null;
