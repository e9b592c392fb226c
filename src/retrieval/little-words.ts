/** English words that hold sentences together, folded: they tell questions apart too (who, when), but less than others. */
export const littleWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but
  by can cannot cant could couldnt did didnt do does doesnt doing dont done down during each either else ever every few for
  from further get gets getting give gives go goes going got had hadnt has hasnt have havent having he hed her here hers
  herself hes him himself his how i id if ill im in into is isnt it its itself ive just know let lets like may me might
  more most much must my myself need no nor not now of off on once one only or other our ours out over own please rather
  same say shall she should shouldnt so some such tell than thank thanks that thats the their theirs them themselves then
  there these they theyre this those through to too under until up upon us use used using very want wanted was wasnt way we
  well were weve what whats when where which while who whom whose why will with within without wont would wouldnt yet you
  your youre yours yourself`
    .trim()
    .split(/\s+/),
);
