# Fits the random-intercept logistic model of a table of cells with lme4 and writes what it found: mean and spread, then each group's mode.
suppressPackageStartupMessages(library(lme4))
files <- commandArgs(trailingOnly = TRUE)
cells <- read.csv(files[1])
cells$unit <- factor(cells$unit)
fit <- glmer(cbind(good, trials - good) ~ 1 + offset(offset) + (1 | unit), data = cells, family = binomial, nAGQ = 1,
  control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), tolPwrss = 1e-10))
modes <- ranef(fit, condVar = TRUE)$unit
found <- data.frame(
  name = c("mean", "spread", rownames(modes)),
  value = c(fixef(fit)[[1]], attr(VarCorr(fit)$unit, "stddev")[[1]], modes[, 1]),
  deviation = c(NA, NA, sqrt(attr(modes, "postVar")[1, 1, ])))
write.csv(format(found, digits = 15), files[2], row.names = FALSE, quote = FALSE)
