-- The report of a completed evaluation as a document, made once: whoever asks again, on whichever node, gets the same bytes.
create table assessments.report_document (
  assessment_id uuid not null,
  matter uuid not null,
  maker_id uuid not null,
  dossier_digest text not null check (dossier_digest ~ '^[0-9a-f]{64}$'),
  completed_at timestamptz not null,
  content bytea not null,
  digest text not null check (digest = encode(sha256(content), 'hex')),
  made_at timestamptz not null,
  primary key (assessment_id, dossier_digest, completed_at),
  foreign key (assessment_id, matter) references assessments.assessment (id, matter)
);
revoke update, delete on assessments.report_document from sealwright_app;
call organisations.fence('assessments.report_document', 'matter');
call audit.watch('assessments.report_document');
create policy not_for_makers on assessments.report_document as restrictive for select using (
  coalesce(current_setting('sealwright.reach', true), '') not like 'maker:%');
