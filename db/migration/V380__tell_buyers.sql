-- What buyers will read about a product in its maker's own words, as one whole: it is written on one page. The form is that of
-- the member "buyers" of a dossier's JSON (docs/formats/dossier.md).
create table submissions.buyer_facts (
  submission_id uuid primary key,
  maker_id uuid not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  version integer not null default 0,
  foreign key (submission_id, maker_id) references submissions.submission (id, maker_id)
);
call organisations.fence('submissions.buyer_facts', 'submission_id');
call audit.watch('submissions.buyer_facts');
