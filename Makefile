# Mọi việc thường làm. `make` không kèm gì thì in danh sách này.
# Cần có sẵn: Python 3.11 trở lên, make, git. Phần còn lại tự cài vào .venv/.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test serve check bench hosts audit goldens words lock clean FORCE

export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp
INSTALL := $(BIN)/python -m pip install --quiet
LOCKED := $(INSTALL) --require-hashes --no-deps
OURSELVES := $(INSTALL) --no-deps --no-build-isolation --editable .
BUILDER := $(VENV)/builder
COMPILE := --quiet --universal --generate-hashes --no-header --no-emit-index-url \
	--no-emit-find-links --python-version 3.11 $(if $(UPGRADE),--upgrade)

help: ## In danh sách này
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

site: $(RUN) ## Dựng trang web vào site/
	$(BIN)/kehoach build

serve: $(RUN) ## Xem trang web trên máy, tự dựng và tải lại khi sửa
	$(BIN)/kehoach serve

test: $(DEV) ## Chạy mọi phép thử, kể cả trong trình duyệt
	@$(BIN)/python -m tests.browser.chromium || true
	@$(BIN)/python -m tests.servers || true
	@$(BIN)/python -m tests.tesseract || true
	$(BIN)/python -m pytest -n auto --dist loadfile

check: $(DEV) ## Soát mã nguồn và các tệp kế hoạch
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/kehoach check
	$(BIN)/kehoach fidelity
	@$(BIN)/python -m tests.unfinished

bench: $(DEV) ## Đo việc dựng trang và tìm kiếm (BENCH="--sizes 1000 --search 30000": cỡ khác)
	$(BIN)/python -m tests.bench --json .bench/bench.json $(BENCH)

hosts: $(DEV) ## Dựng trang bằng mọi bộ dựng cài được, so với nhau, thử trong trình duyệt
	@$(BIN)/python -m tests.browser.chromium || true
	$(BIN)/python -m tests.hosts $(HOSTS)

audit: $(DEV) ## Kê giấy phép của mọi gói, hỏi các lỗ hổng đã biết
	@$(BIN)/python -m tests.audit

goldens: $(DEV) ## Ghi lại các kết quả mẫu của phép thử
	$(BIN)/python -m pytest tests --update-goldens

words: $(DEV) ## Gom chữ của giao diện vào danh mục, cập nhật các bản dịch
	$(BIN)/pybabel --quiet extract -F pyproject.toml -k "ngettext:1,1" --no-wrap --sort-by-file \
		--add-location=file --omit-header --add-comments=words: -o generator/language/messages.pot .
	@for file in generator/language/*.po; do [ ! -e "$$file" ] || \
		$(BIN)/pybabel --quiet update --no-wrap --omit-header --no-fuzzy-matching --ignore-obsolete -i generator/language/messages.pot \
		-l "$$(basename "$$file" .po)" -o "$$file"; done

# pip is the one that came with the environment; naming it would have it replace itself at work.
lock: | $(BIN)/python ## Tính lại các tệp khoá phiên bản (UPGRADE=1: lên bản mới nhất)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && set -ex && \
	$(BIN)/python -m venv "$$folder" && \
	"$$folder/bin/pip" install --quiet uv && \
	"$$folder/bin/uv" pip compile $(COMPILE) pyproject.toml -o requirements.lock && \
	"$$folder/bin/uv" pip compile $(COMPILE) pyproject.toml --group build --group dev \
		--no-emit-package pip -c requirements.lock -o requirements-dev.lock && \
	"$$folder/bin/uv" pip compile $(COMPILE) --group pyproject.toml:build \
		-c requirements-dev.lock -o requirements-build.lock

clean: ## Xoá trang đã dựng và bộ nhớ đệm (giữ .venv/)
	rm -rf site dist .cache .bench .hosts .hypothesis .kehoach .mypy_cache .pytest_cache .ruff_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Set-up ---------------------------------------------------------------------------------

# A virtual environment holds absolute paths: a checkout that was moved or copied needs a new one.
ifneq ($(shell cat $(VENV)/place 2>/dev/null),$(CURDIR))
$(BIN)/python: FORCE
endif

$(BIN)/python:
	@echo "→ Tạo môi trường Python trong $(VENV)/"
	@python=; \
	for name in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
		then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Không tìm thấy Python 3.11 trở lên. Hãy cài Python (Debian, Ubuntu: apt install" \
			"python3 python3-venv; macOS: brew install python3), hoặc chỉ rõ nơi có:" \
			"make PYTHON=/đường/dẫn/python3 $(MAKECMDGOALS)" >&2; \
		exit 1; \
	fi; \
	version=$$($$python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	package=python$$version-venv; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null && [ "$$(id -u)" = 0 ] \
		&& command -v apt-get >/dev/null; then \
		echo "→ Python $$version thiếu phần tạo môi trường: cài $$package bằng apt-get"; \
		apt-get update -qq && \
			DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$package >/dev/null; \
	fi; \
	rm -rf $(VENV); \
	if ! $$python -m venv $(VENV) >$(VENV).log 2>&1; then \
		cat $(VENV).log >&2; rm -rf $(VENV) $(VENV).log; \
		echo "Python $$version chưa tạo được môi trường riêng. Trên Debian, Ubuntu hãy chạy:" \
			"sudo apt install $$package; rồi gọi lại make." >&2; \
		exit 1; \
	fi; \
	rm -f $(VENV).log
	@echo "$(CURDIR)" > $(VENV)/place

# What builds our own package stands aside while it is installed, and is not there when it runs.
$(RUN): requirements.lock requirements-build.lock pyproject.toml $(BIN)/python
	@echo "→ Cài các gói cần để dựng trang ($<)"
	@$(LOCKED) -r $<
	@rm -rf $(BUILDER)
	@$(LOCKED) --target $(BUILDER) -r requirements-build.lock
	@PYTHONPATH="$(CURDIR)/$(BUILDER)" $(OURSELVES)
	@rm -rf $(BUILDER)
	@touch $@

# This lock holds the whole others, at the same versions: it fulfils both stamps.
$(DEV): requirements-dev.lock requirements.lock pyproject.toml $(BIN)/python
	@echo "→ Cài các gói cần để dựng và thử ($<)"
	@$(LOCKED) -r $<
	@$(OURSELVES)
	@touch $(RUN) $@
