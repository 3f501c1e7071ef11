"""Templates printed without the steps that ours do not need: a page prints thousands of values.

Jinja escapes what a template prints behind what `finalize` makes of it, and asks of everything that
a template calls whether it wants to be handed its surroundings. Ours comes from `finalize` as
markup, and nearly all that is called are macros and plain functions.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro


class _Calling(Context):
    """Calls macros and plain functions at once; anything else as Jinja does."""

    def call(
        self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **by: Any
    ) -> Any:
        kind = type(called)
        if kind is Macro:
            return called(self.eval_ctx, *args, **by)
        if kind is FunctionType and not called.__dict__:  # nothing is asked for by a mark on it
            return called(*args, **by)
        around = {"_loop_vars": _loop_vars, "_block_vars": _block_vars}
        return super().call(called, *args, **around, **by)


class _Printing(CodeGenerator):
    """Prints what `finalize` returns as it is: markup."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is None:
            super()._output_child_post(node, frame, finalize)
        else:
            self.write(")")


class Printing(Environment):
    """Surroundings of templates whose `finalize` returns markup, whatever it is given."""

    context_class = _Calling
    code_generator_class = _Printing
