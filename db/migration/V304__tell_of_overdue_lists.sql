-- For which signature of the list people were told that it is overdue.
alter table seals.status_list add overdue_told timestamptz;
