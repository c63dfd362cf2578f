-- Texts of the family's dossier that went along with a report to Veilig Thuis, word for word: kept in the meldcode file, and nowhere in
-- the dossier. What the text of the report and these say together is what the print of the telling is made over.
create table meldcode.told_pieces (
  file_id uuid not null references access.files (id) on delete restrict,
  id uuid not null,
  door_id uuid not null,
  telling_id uuid not null,
  category text not null,
  level text not null constraint a_told_piece_is_dates_summary_or_full check (level in ('dates', 'summary', 'full')),
  heading text not null,
  text text not null,
  written_on date,
  position integer not null,
  primary key (file_id, id),
  constraint a_piece_went_along_with_a_telling foreign key (file_id, telling_id)
    references meldcode.tellings (file_id, id) on delete restrict
);
comment on table meldcode.told_pieces is 'What the own organisation wrote in the dossier and told Veilig Thuis in a report, word for word.';
create index told_pieces_by_telling on meldcode.told_pieces (file_id, telling_id, position);
select access.protect('meldcode.told_pieces');
revoke update on meldcode.told_pieces from rondom_app;
