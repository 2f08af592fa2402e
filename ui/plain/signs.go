package plain

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
)

// Signs is what the active warning signs call for, and how that ends; "" where there are
// none.
func Signs(words diary.CheckWords, active []diary.Sign) string {
	if len(active) == 0 {
		return ""
	}
	text, tier := "", diary.Tier("")
	for _, s := range active {
		if s.Tier != tier {
			tier = s.Tier
			text += map[diary.Tier]string{diary.Emergency: words.Now, diary.SameDay: words.Today}[tier] + ".\n"
		}
		if s.Earlier != nil {
			text += s.Say + "\n" + ClotCommands(s.Earlier) + "\n"
			continue
		}
		text += fmt.Sprintf("%s (%s: %s)\n", s.Say, s.ID, s.Ask)
	}
	text += words.Ends
	if _, blocks := diary.Blocking(active); blocks {
		text += " " + words.Blocked
	}
	return text + "\n" + words.Closing + "\n"
}

// ClotCommands names the command for each of the two things that "clot" can be.
func ClotCommands(earlier []diary.Concern) string {
	return fmt.Sprintf("If one leg is swollen, warm, discoloured or sore now: calmcalf check %s. If you had a clot earlier: calmcalf profile set massage %s",
		diary.LegSwollen, strings.Trim(fmt.Sprint(earlier), "[]"))
}
