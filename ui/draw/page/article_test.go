package page_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"calmcalf/assets/shipped"
	"calmcalf/store/diary"
)

// said is an item of the source article, and where and in what words calmcalf says
// it: on a "page", as a step of a "routine", as a "factor" of the day that can be
// logged, or as a "flag", which is a reason to see a doctor.
type said struct{ item, where, words string }

// article is the whole of the source article about night leg cramps. Where its
// advice was never tested, the words say that it is opinion.
var article = map[string][]said{
	"What they are": {
		{"sudden and involuntary", "page cramps", "A night cramp is a sudden, painful tightening of a muscle."},
		{"at rest or asleep", "page cramps", "You can't control it, and it comes while you are resting or asleep."},
		{"mostly the calf, also foot or thigh", "page cramps", "It is usually in the calf, sometimes in the foot or thigh."},
		{"sharp", "page cramps", "The pain is intense and sharp."},
		{"seconds to minutes", "page cramps", "A cramp lasts anything from a few seconds to 10 minutes."},
		{"soreness for hours", "page cramps", "Afterwards the muscle may stay sore for up to 24 hours."},
		{"broken sleep", "page cramps", "It is distressing, breaks your sleep, and leaves some pain behind."},
		{"the muscle is hard", "page cramps", "The muscle goes hard and knotted."},
		{"visibly tense, hard to relax", "page cramps", "You can often see the knot, and the muscle is difficult to relax."},
		{"not restless legs, an urge to move", "page cramps", "Restless legs: an urge to move your legs, but your muscles don't go hard."},
	},
	"Who gets them": {
		{"older people, pregnant women, people with some conditions", "page cramps", "Night cramps are more common in older people, in late pregnancy, and in people with certain conditions."},
		{"athletes", "page cramps", "Athletes are said to get them too, but that is only opinion. No study that we know of has looked at night cramps in athletes."},
		{"athletes", "page causes", "Being an athlete: opinion only."},
		{"older people", "page causes", "Being over 60: a strong link."},
		{"pregnancy", "page causes", "The last 3 months of pregnancy: a strong link, and the cramps stop after the birth."},
	},
	"Causes 1: fatigue and overuse": {
		{"long standing, walking, lifting", "page causes", "Standing, walking or lifting for a long time, hard floors, and high heels: opinion only."},
		{"long standing, walking, lifting", "factor feet", "time on your feet: little, some, long"},
		{"strenuous exercise", "page causes", "Hard exercise, or exercise you're not used to: a moderate link."},
		{"strenuous exercise", "factor exercise", "exercise: none, usual, hard, unusual"},
		{"a sudden increase of activity", "page causes", "A sudden increase in activity: opinion only."},
	},
	"Causes 2: fluid and salts": {
		{"drinking too little, much caffeine", "page causes", "Too little water, or a lot of caffeine: a weak link, or opinion only."},
		{"drinking too little", "factor water", "water and other drinks: ml"},
		{"much caffeine", "factor caffeine", "coffee, tea, cola: cups"},
		{"heavy sweating", "page causes", "Heavy sweating: opinion only."},
		{"heavy sweating", "factor sweat", "heat and sweat: none, some, heavy"},
		{"water tablets", "page causes", "Potassium-sparing diuretics (water tablets): a strong link, with 2.12 times as many people."},
		{"magnesium, potassium, calcium, sodium", "page causes", "Too little magnesium, potassium, calcium or sodium: opinion only."},
	},
	"Causes 3: circulation": {
		{"circulatory disease", "page causes", "Heart failure or a stroke: a moderate link."},
		{"circulatory disease", "page causes", "Narrowed arteries in the legs: a weak link."},
		{"long sitting, positions that restrict the flow", "page causes", "Sitting for a long time, and positions that slow the flow of blood in the legs: opinion only."},
		{"long sitting", "factor sitting", "long sitting: none, some, long"},
	},
	"Causes 4: nerves and spine": {
		{"nerves pressed in the lower back, spinal wear", "page causes", "Narrowing in the spine, where wear and tear in the lower back presses on the nerves: a moderate link, but studies disagree."},
	},
	"Causes 5: medicines and conditions": {
		{"water tablets", "page causes", "Thiazide-like diuretics (water tablets): a strong link, with 1.48 times as many people."},
		{"water tablets", "page causes", "Loop diuretics (water tablets): a weak link, with 1.20 times as many people, but this could be chance."},
		{"statins", "page causes", "Statins: a weak link, with 1.16 times as many people."},
		{"some blood pressure medicines", "page causes", "Nifedipine (for blood pressure), and inhalers such as salbutamol: opinion only. A British summary of advice for doctors, from 2012, lists them."},
		{"diabetes, kidney and thyroid disease", "page causes", "Diabetes, thyroid disease or kidney disease: a moderate link."},
		{"nerve disease", "page causes", "Nerve disease, or other nerve problems found by a doctor: a weak link."},
	},
	"Causes 6: sleeping position": {
		{"toes pointed, heavy or tight covers", "page causes", "Lying with your toes pointed, or with heavy or tight covers over your feet: opinion only."},
		{"legs curled up tightly", "page causes", "Curling your legs up tightly: opinion only."},
		{"sleeping position", "factor position", "how you lay in bed: back, side, front, mixed"},
		{"heavy or tight covers", "factor covers", "covers over your feet: loose, tight"},
	},
	"Preventing 1: water": {
		{"through the day, not only in the evening", "page water", "Drink steadily through the day, and not only in the evening."},
		{"more with exercise or sweat", "page water", "Drink more when you exercise or sweat."},
		{"but never past a doctor's limit", "page water", "If a doctor has limited your fluids (for your heart or kidneys, or because of dialysis), keep to that limit, even when you sweat."},
		{"pale yellow urine as a sign of enough", "page water", "Pale yellow urine is a simple sign that you are drinking enough."},
		{"all of it opinion", "page water", "What follows is common advice, but only opinion. Nobody has tested it for cramps, and none of our sources says how much to drink."},
	},
	"Preventing 2: a stretch before bed": {
		{"facing a wall, one foot behind the other", "page stretching", "Face a wall with your hands on it, one foot behind the other."},
		{"back heel down, lean forward gently", "page stretching", "Keep the back heel down and lean forward gently."},
		{"hold 30 seconds, switch sides", "page stretching", "Hold for 30 seconds, then switch sides."},
		{"every night before bed", "page stretching", "Do this every night before bed."},
		{"hold 30 seconds, switch sides", "routine wall-calf-massage", "Wall calf stretch, side each: 30s\n"},
	},
	"Preventing 3: position in bed": {
		{"toes not pointed", "page sleep", "Let your toes point up or to the side, not down."},
		{"covers loose at the feet", "page sleep", "Keep the covers loose at your feet, so they don't push your toes down."},
		{"on the back, a pillow under knees or ankles", "page sleep", "If you lie on your back, put a pillow under your knees or ankles if that is comfortable. (Don't lie on your back if you are pregnant.)"},
		{"untested", "page sleep", "These tips are easy to try, but nobody has tested whether they help with cramps."},
	},
	"Preventing 4: supplements, above all magnesium": {
		{"if a shortage is suspected", "page supplements", "If you think you may be short of magnesium, see a doctor before you buy a supplement. A doctor can test your magnesium level, and treat you if it is low."},
		{"after asking, above all with medicines or conditions", "page supplements", "Ask a pharmacist or a doctor first, especially if you are on other medicines or being treated for another condition."},
		{"magnesium", "factor magnesium", "magnesium as a supplement: no, yes"},
		{"supplements", "factor supplement", "other supplements: no, yes"},
		{"supplements", "flag P2", "magnesium or another supplement"},
	},
	"Preventing 5: movement by day, a massage before bed": {
		{"walking, swimming, stretching, yoga", "page movement", "A moderate amount of gentle movement on most days is a reasonable aim. You could walk, swim, stretch or do yoga."},
		{"untested", "page movement", "All of this is opinion: no trial that we know of says how much movement is best, or which kind."},
		{"walking, swimming, yoga", "factor movement", "gentle movement: none, walk, swim, yoga, bike, other"},
		{"a short leg massage before bed", "page massage", "No trial that we know of shows that a short massage before bed changes how many cramps you get. Massage may help some people to settle."},
		{"a short leg massage", "routine wall-calf-massage", "Calf massage, side each: 45s\n"},
	},
	"When to see a doctor": {
		{"cramps often or every night", "page doctor", "Cramps nearly every night for 2 weeks, or at least 3 cramps a week for 2 weeks running."},
		{"cramps every night", "flag B1", "a cramp nearly every night"},
		{"cramps often", "flag B2", "three or more cramps a week"},
		{"severe or worsening", "page doctor", "Very painful cramps, or cramps that are clearly worse than in the two weeks before."},
		{"severe", "flag B4a", "very painful cramps"},
		{"worsening", "flag B4b", "the last few weeks were worse than the weeks before"},
		{"unusually long", "page doctor", "A cramp that lasted more than 10 minutes, but has now gone."},
		{"unusually long", "flag B6", "a cramp that lasted over ten minutes"},
		{"no improvement with changes of habit", "page doctor", "No clear improvement after 6 weeks of stretching or changing your habits."},
		{"no improvement", "flag B5", "after six weeks"},
		{"otherwise common and usually harmless", "page cramps", "The NHS says that leg cramps are common and usually harmless, and that most go away on their own."},
	},
}

// TestArticle_isSaidInFull finds every item of the article once in its place, so that none
// gets lost when a sentence is removed.
func TestArticle_isSaidInFull(t *testing.T) {
	places := places(t)
	for part, items := range article {
		for _, s := range items {
			if n := strings.Count(places[s.where], s.words); n != 1 {
				t.Errorf("%s: %s: %s says %d times, want once: %s", part, s.item, s.where, n, s.words)
			}
		}
	}
}

// TestCrampsPage_beginsWithWhatIsUsual: the sentence that most cramps are harmless comes
// before the warning signs.
func TestCrampsPage_beginsWithWhatIsUsual(t *testing.T) {
	if got, want := places(t)["page cramps"], "The NHS says that leg cramps are common and usually harmless"; !strings.HasPrefix(got, want) {
		t.Errorf("got %.80q, want it to begin with %q", got, want)
	}
}

// places returns the text of each place of the article's items, without the keys of
// sources.
func places(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	pages, files := pagesAndFiles(t)
	spaced := regexp.MustCompile(`\s*` + keys.String())
	for _, p := range pages {
		var text []string
		for _, part := range partsOf(t, files, p.Word)[1:] {
			text = append(text, spaced.ReplaceAllString(part.text, ""))
		}
		all["page "+p.Word] = strings.Join(text, "\n")
	}
	for _, q := range diary.Questions() {
		answers := strings.Join(q.Words, ", ")
		if q.Numeric() {
			answers = q.Unit.Many
		}
		all["factor "+q.Word] = q.Asks + ": " + answers
	}
	for _, r := range shipped.Routines() {
		for _, s := range r.Steps {
			all["routine "+r.ID] += fmt.Sprintf("%s, side %s: %v\n", s.Title, s.Side, s.Hold)
		}
	}
	for _, f := range shipped.Flags().Flags {
		all["flag "+f.ID] = f.Title
	}
	return all
}

// TestTheDoctorsPage_namesEveryWarningSign holds that what the self-check asks about
// is on the page that it sends to.
func TestTheDoctorsPage_namesEveryWarningSign(t *testing.T) {
	words := map[string][]string{
		"clot-lung":                 {"breathless", "coughing up blood", "collapse"},
		"no-blood-flow":             {"suddenly cold", "pale, blue or numb", "can't move"},
		"saddle-numb":               {"Numbness between the legs", "weakness in both legs"},
		"stroke-like":               {"on one side", "drooping face", "trouble speaking"},
		"confused-after-fluid-loss": {"Cramps and confusion after heavy vomiting", "water tablets"},
		"jaw-or-breathing":          {"stiff jaw or trouble breathing"},
		"statin-dark-urine":         {"dark, red-brown urine"},
		"leg-swollen":               {"One leg that is swollen, throbbing, warm"},
		"new-weakness":              {"New weakness", "foot that drops"},
		"elsewhere":                 {"chest, arms, hands, belly or face"},
		"fluid-loss":                {"Cramps and faintness after heavy vomiting", "water tablets"},
		"wound-or-poison":           {"dirty wound in the last 21 days", "lead, mercury"},
		"statin-muscle":             {"Muscle pain, tenderness or weakness"},
		"rest-pain":                 {"Pain in the foot at rest", "sores that don't heal"},
		"quinine-bleed":             {"quinine or drink a lot of tonic water", "change in hearing"},
	}
	_, files := pagesAndFiles(t)
	var text strings.Builder
	for _, part := range partsOf(t, files, "doctor") {
		text.WriteString(part.text + "\n")
	}
	asked := shipped.Checklist().Signs
	if len(asked) != len(words) {
		t.Errorf("%d warning signs are asked about, want %d", len(asked), len(words))
	}
	for _, sign := range asked {
		if len(words[sign.ID]) == 0 {
			t.Errorf("%s: there are no words to look for on the page", sign.ID)
		}
		for _, word := range words[sign.ID] {
			if !strings.Contains(text.String(), word) {
				t.Errorf("%s: the page has no %q", sign.ID, word)
			}
		}
	}
}
