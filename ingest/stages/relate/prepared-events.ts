/** "paving the way for the summit", "a framework for talks": what is prepared is still ahead. */
export const PREPARES =
  /^(?:preparations?|groundwork|ground|way|ways|framework|stage|path|foundations?|plans?|hopes?|door|road|agenda|date|dates|venue|proposals?|conditions|timetable|invitations?)$/;
