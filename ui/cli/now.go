package cli

import (
	"fmt"
	"io/fs"
	"strings"

	"calmcalf/assets"
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui"
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

// nowWords is what a cramp can be told in as it comes, for people.
const nowWords = "left, right, both; calf, foot, thigh, hamstring (its back), quad (its front), shin, toes"

func (p *program) now() *cobra.Command {
	return &cobra.Command{
		Use:   "now [left|right|both] [calf|foot|thigh]",
		Short: "A cramp, this minute: what to do, timed and recorded",
		Long: `now helps with a cramp that is there: what to do stands on the screen at once, and
the clock runs. Space or enter says that it has eased. The cramp is in the journal
from the first moment; if the terminal is closed it stays open, and the check-in
asks about it. A second "calmcalf now" goes on with the same cramp.`,
		Example: `  calmcalf now
  calmcalf now left foot`,
		RunE: func(cmd *cobra.Command, args []string) error {
			cramp, err := crampAt(args)
			if err != nil {
				return err
			}
			if p.wantsPlain() {
				return p.relievePlain(cmd.Context(), cramp)
			}
			return p.show(cmd.Context(), ui.Start{nav.Relief{Side: cramp.Side, Muscle: cramp.Muscle}})
		},
	}
}

// crampAt reads where a cramp is.
func crampAt(args []string) (diary.Cramp, error) {
	var c diary.Cramp
	for _, word := range strings.Fields(strings.ToLower(strings.Join(args, " "))) {
		told, err := diary.ParseCramp(word, diary.Date{}, nil)
		switch {
		case err != nil || told.Side == "" && told.Muscle == "":
			return c, usagef("%q is not a word for where a cramp is; the words are: %s", word, nowWords)
		case told.Side != "" && c.Side != "" || told.Muscle != "" && c.Muscle != "":
			return c, usagef("%q comes after another word of its kind: name one leg and one muscle", word)
		case told.Side != "":
			c.Side = told.Side
		default:
			c.Muscle = told.Muscle
		}
	}
	return c, nil
}

// flowOf is the id of the routine for a cramp in a muscle.
func flowOf(m diary.Muscle) string {
	switch m {
	case diary.Foot, diary.Toes:
		return "cramp-now-foot"
	case diary.Quad:
		return "cramp-now-thigh-front"
	case diary.Hamstring, diary.Thigh:
		return "cramp-now-thigh-back"
	default:
		return "cramp-now"
	}
}

// flow reads the routine for a cramp in a muscle, and no other: someone waits for it.
func flow(m diary.Muscle) (routines.Routine, error) {
	name := "routines/" + flowOf(m) + ".toml"
	data, err := fs.ReadFile(assets.Files, name)
	if err != nil {
		return routines.Routine{}, fmt.Errorf("reading what helps: %w", err)
	}
	return routines.Read(name, data, knownPose)
}
